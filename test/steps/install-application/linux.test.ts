import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseApplications} from '../../../source/content/software/applications.ts';
import {chooseMachine} from '../../../source/machine/index.ts';
import {applicationStep} from '../../helpers/application-step.ts';
import {contentOf} from '../../helpers/content-of.ts';
import {runInMemory} from '../../helpers/run-in-memory.ts';
import {taskSequence} from '../../helpers/sequence-builder.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

/** Runs a step on this computer, with applications as a `software.json` has them. */
const install = async (
	manifest: unknown,
	names: string,
	options: {
		readonly packages?: Readonly<Record<string, string>>;
		readonly variables?: Record<string, string>;
	} = {},
) => {
	const problems: string[] = [];
	const applications = parseApplications(manifest, (at, message) => problems.push(`${at}: ${message}`));
	expect(problems).toEqual([]);
	return runInMemory(taskSequence([applicationStep({ApplicationName: names})]), {
		machine: await chooseMachine(),
		content: contentOf({applications, packages: options.packages ?? {}}),
		variables: options.variables ?? {},
	});
};

describe.skipIf(process.platform !== 'linux')('Install Application on this computer (needs Linux)', () => {
	it('runs a real script in the folder of its content, and finds by a file what it left', async () => {
		const content = temporaryFolder();
		const target = path.join(temporaryFolder(), 'viewer');
		mkdirSync(path.join(content, 'files'));
		writeFileSync(path.join(content, 'files', 'install.sh'), 'pwd\nprintf %s "$Site" > "$1"\n');
		const manifest = [
			{
				name: 'Viewer',
				deploymentTypes: [
					{
						technology: 'script',
						content: 'CON00077',
						install: `sh install.sh '${target}'`,
						workingFolder: 'files',
						detection: {file: target},
					},
				],
			},
		];
		const {lines, log} = await install(manifest, 'Viewer', {
			packages: {CON00077: content},
			variables: {Site: 'Oslo'},
		});
		expect(lines.at(-1), log.join('\n')).toBe('run-finished succeeded 0');
		expect(readFileSync(target, 'utf8')).toBe('Oslo');
		expect(log.join('\n')).toContain(path.join(content, 'files'));
		const again = await install(manifest, 'Viewer', {packages: {CON00077: content}});
		expect(again.log.join('\n')).toContain('Viewer is already installed');
	});

	it('asks a real detection script, before and after', async () => {
		const target = path.join(temporaryFolder(), 'mark');
		const {lines, log} = await install(
			[
				{
					name: 'Mark',
					deploymentTypes: [
						{
							technology: 'script',
							install: `touch '${target}'`,
							detection: {script: `if [ -e '${target}' ]\nthen\n\techo found\nfi\n`},
						},
					],
				},
			],
			'Mark',
		);
		expect(lines.at(-1), log.join('\n')).toBe('run-finished succeeded 0');
		expect(existsSync(target)).toBe(true);
	});

	it('holds requirements against this computer: memory, free space, architecture, system, a WQL query', async () => {
		const target = path.join(temporaryFolder(), 'mark');
		const manifest = (memoryMB: number) => [
			{
				name: 'Mark',
				deploymentTypes: [
					{
						technology: 'script',
						install: `touch '${target}'`,
						detection: {file: target},
						requirements: [
							{operatingSystem: 'linux'},
							{any: [{architecture: 'x64'}, {architecture: 'arm64'}]},
							{memoryMB},
							{diskSpaceMB: 1},
							{wql: 'SELECT * FROM Win32_OperatingSystem'},
						],
					},
				],
			},
		];
		const refused = await install(manifest(1_000_000_000), 'Mark');
		expect(refused.log.join('\n')).toContain('Mark does not suit this computer');
		expect(existsSync(target)).toBe(false);
		const {lines, log} = await install(manifest(16), 'Mark');
		expect(lines.at(-1), log.join('\n')).toBe('run-finished succeeded 0');
		expect(existsSync(target)).toBe(true);
	});
});
