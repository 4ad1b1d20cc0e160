import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {dnf} from '../../../source/steps/install-software-updates/dnf.ts';
import type {UpdateSettings} from '../../../source/steps/install-software-updates/settings.ts';
import {zypper} from '../../../source/steps/install-software-updates/zypper.ts';
import {withRealCommands} from '../../helpers/real-commands.ts';
import {createRpmSource, createRpmSystem, missingRpmTools} from '../../helpers/rpm-system.ts';
import {step} from '../../helpers/sequence-builder.ts';
import {createStepRecord} from '../../helpers/step-context.ts';

const patience = 120_000;
const old = [
	{name: 'editor', version: '1.0'},
	{name: 'library', version: '2.0'},
];
const security = {name: 'library', version: '2.1'};

let folder: string;
let source: string;
beforeAll(() => {
	if ([...missingRpmTools('dnf'), ...missingRpmTools('zypper')].length === 0) {
		folder = mkdtempSync(path.join(os.tmpdir(), 'bootseq-rpm-'));
		source = createRpmSource(folder, [...old, {name: 'editor', version: '1.1'}, security], security);
	}
}, patience);
afterAll(() => {
	if (folder !== undefined) {
		rmSync(folder, {recursive: true, force: true});
	}
});

describe.each([
	{name: 'dnf' as const, manager: dnf},
	{name: 'zypper' as const, manager: zypper},
])('Install Software Updates with the real $name (§7.6)', ({name, manager}) => {
	const missing = [...missingRpmTools(name), ...missingRpmTools('dnf')];

	const update = async (
		target: UpdateSettings['target'],
		prepare: (system: ReturnType<typeof createRpmSystem>) => void = () => {},
	) => {
		const system = createRpmSystem(source, old);
		prepare(system);
		const record = createStepRecord(step('Updates'));
		const context = withRealCommands(record.context, system.folder, system.environment);
		const settings: UpdateSettings = {
			target,
			useCache: false,
			scanTimeout: 100,
			secondRestartWait: 0,
			lockWait: 5,
		};
		const scan = await manager.scan(context, settings);
		const installation = scan.ok ? await manager.install(context, scan.value.updates, settings) : scan;
		return {scan, installation, packages: system.packages(), log: record.log};
	};

	describe.skipIf(missing.length > 0)(
		`needs ${missing.join(', ') || 'nothing more'}`,
		{timeout: patience},
		() => {
			it('All: installs every update, and lists from which version to which', async () => {
				const {installation, packages} = await update('All');
				expect(packages).toEqual(['editor-1.1', 'library-2.1']);
				expect(installation).toMatchObject({
					ok: true,
					value: {
						installed: [
							{from: '1.0-1', to: '1.1-1'},
							{from: '2.0-1', to: '2.1-1'},
						],
						failed: [],
					},
				});
			});

			it('Mandatory: installs what a security advisory names, alone', async () => {
				const {installation, packages} = await update('Mandatory');
				expect(packages).toEqual(['editor-1.0', 'library-2.1']);
				expect(installation).toMatchObject({ok: true, value: {installed: [{}], failed: []}});
			});

			it('refuses packages that are not signed where the system wants signatures', async () => {
				const {installation, packages} = await update('All', system =>
					system.offer(`file://${source}`, 'gpgcheck=1'),
				);
				expect(packages).toEqual(['editor-1.0', 'library-2.0']);
				expect(installation.ok ? installation.value.failed.length : 2).toBe(2);
			});

			it('says which source cannot be reached', async () => {
				const {scan} = await update('All', system => system.offer('http://127.0.0.1:9/nothing'));
				expect(scan).toMatchObject({
					ok: false,
					error: {code: 0x8007_2efd, message: expect.stringContaining('cannot be reached')},
				});
			});

			it('does not take a system without sources for one that is up to date', async () => {
				const {scan} = await update('All', system => system.offer(undefined));
				expect(scan).toMatchObject({
					ok: false,
					error: {code: 0x8007_0002, message: expect.stringContaining('No package source')},
				});
			});
		},
	);
});
