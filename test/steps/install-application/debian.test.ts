import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Application, DeploymentType} from '../../../source/content/application.ts';
import {chooseMachine} from '../../../source/machine/index.ts';
import {applicationStep} from '../../helpers/application-step.ts';
import {application, fileThere} from '../../helpers/applications.ts';
import {contentOf} from '../../helpers/content-of.ts';
import {createDebianSystem, missingDebianTools} from '../../helpers/debian-system.ts';
import {runInMemory} from '../../helpers/run-in-memory.ts';
import {taskSequence} from '../../helpers/sequence-builder.ts';

const isMissing = missingDebianTools().length > 0;

/** A Debian of its own with a source that has these versions of contoso-viewer. */
const debianWith = (versions: readonly string[]) => {
	const system = createDebianSystem();
	system.publish(
		'stable',
		versions.map(version => ({name: 'contoso-viewer', version})),
	);
	system.useSources(system.sourceLine('stable'));
	const environment = {...system.environment, DPKG_ADMINDIR: path.join(system.root, 'var/lib/dpkg')};
	execFileSync('apt-get', ['--quiet', 'update'], {env: {...process.env, ...environment}, stdio: 'pipe'});

	const install = async (applications: readonly Application[], names: string) =>
		runInMemory(taskSequence([applicationStep({ApplicationName: names})]), {
			machine: await chooseMachine(),
			content: contentOf({applications}),
			variables: environment,
		});
	return {system, install};
};

const viewer = (options: Partial<DeploymentType> = {}): Application =>
	application('Viewer', {
		installer: {technology: 'package-manager', packages: ['contoso-viewer']},
		requirements: [{kind: 'operating-system', platform: 'linux'}],
		detection: {kind: 'package', name: 'contoso-viewer'},
		...options,
	});

describe.skipIf(isMissing)(
	'Install Application with the real apt-get and dpkg (needs apt, dpkg-dev, gnupg)',
	{timeout: 120_000},
	() => {
		it('installs a package of a source, and does not install it again', async () => {
			const {system, install} = debianWith(['4.1-2']);
			const first = await install([viewer()], 'Viewer');
			expect(first.lines.at(-1), first.log.join('\n')).toBe('run-finished succeeded 0');
			expect(system.version('contoso-viewer')).toBe('4.1-2');
			const second = await install([viewer()], 'Viewer');
			expect(second.log.join('\n')).toContain(
				'Viewer is already installed (package contoso-viewer: version 4.1-2)',
			);
		});

		it('renews a package that is older than the version wanted, as dpkg orders versions', async () => {
			const {system, install} = debianWith(['4.10-1']);
			system.install([{name: 'contoso-viewer', version: '4.9-1'}]);
			const detection = {
				kind: 'package',
				name: 'contoso-viewer',
				test: {operator: 'greaterEqual', version: '4.10'},
			} as const;
			const {lines, log} = await install([viewer({detection})], 'Viewer');
			expect(lines.at(-1), log.join('\n')).toBe('run-finished succeeded 0');
			expect(system.version('contoso-viewer')).toBe('4.10-1');
		});

		it('removes a package that another application supersedes', async () => {
			const {system, install} = debianWith(['4.1-2']);
			system.install([{name: 'contoso-viewer', version: '4.1-2'}]);
			const marker = path.join(system.folder, 'new-viewer');
			const newer = application(
				'New',
				{installer: {technology: 'script', install: `touch '${marker}'`}, detection: fileThere(marker)},
				[{application: 'Viewer', uninstall: true}],
			);
			const {lines, log} = await install([newer, viewer()], 'New');
			expect(lines.at(-1), log.join('\n')).toBe('run-finished succeeded 0');
			expect(system.dpkg('--get-selections')).not.toMatch(/contoso-viewer\s+install/);
			expect(existsSync(marker)).toBe(true);
		});

		it('fails with the code of apt-get where no source has the package', async () => {
			const {install} = debianWith(['4.1-2']);
			const unknown = viewer({installer: {technology: 'package-manager', packages: ['contoso-nothing']}});
			const {lines} = await install([unknown], 'Viewer');
			expect(lines).toContain('step-finished Install 100 failed');
		});
	},
);
