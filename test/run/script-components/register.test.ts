import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {
	registerScriptComponents,
	unregisterScriptComponents,
} from '../../../source/run/script-components/register.ts';
import {writeScriptVariables} from '../../../source/run/script-components/script-variables-file.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';
import {createFakeMachine} from '../../helpers/fake-machine.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

type Options = {
	readonly platform?: 'windows' | 'linux';
	readonly dryRun?: boolean;
	/** The class that the registry has for TSEnvironment already. */
	readonly classId?: string;
	/** Exit codes of `reg import`, one after the other; then 0. */
	readonly codes?: readonly number[];
};

const windowsRun = ({platform = 'windows', dryRun = false, classId, codes = []}: Options = {}) => {
	const run = temporaryFolder();
	const folders = {run, state: run, logs: run, commands: path.join(run, 'bin')};
	mkdirSync(folders.commands);
	mkdirSync(path.join(run, 'scratch'));
	const left = [...codes];
	/** What was imported, in this order. */
	const imported: string[] = [];
	const log: string[] = [];
	const machine = createFakeMachine({
		platform,
		command({command}) {
			const file = typeof command === 'string' ? '' : (command.arguments.at(-1) ?? '');
			imported.push(readFileSync(file, 'utf16le'));
			return left.shift() ?? 0;
		},
	});
	const place = {
		machine: {
			...machine,
			facts: {
				...machine.facts,
				registryValue: async () => (classId === undefined ? undefined : {type: 'REG_SZ', data: classId}),
			},
		},
		folders,
		dryRun,
		log: {write: (_component: string, text: string) => void log.push(text), setSecrets() {}, flush() {}},
	};
	return {place, imported, log, folders};
};

describe('the task sequence objects of a run on Windows (§6.16)', () => {
	it('are registered for every account, and taken back', async () => {
		const {place, imported, folders} = windowsRun();
		await registerScriptComponents(place);
		expect(imported).toEqual([expect.stringContaining('[HKEY_LOCAL_MACHINE\\Software\\Classes\\')]);
		expect(readdirSync(folders.commands)).toEqual(
			expect.arrayContaining(['ts-environment.wsc', 'ts-progress-ui.wsc']),
		);
		await unregisterScriptComponents(place);
		await unregisterScriptComponents(place);
		expect(imported.slice(1)).toEqual([expect.stringContaining('[-HKEY_LOCAL_MACHINE\\Software\\Classes\\')]);
	});

	it('are registered for one account where Windows refuses the rest', async () => {
		const {place, imported, log} = windowsRun({codes: [1]});
		await registerScriptComponents(place);
		await unregisterScriptComponents(place);
		expect(imported.slice(1)).toEqual([
			expect.stringContaining('[HKEY_CURRENT_USER\\Software\\Classes\\'),
			expect.stringContaining('[-HKEY_CURRENT_USER\\Software\\Classes\\'),
		]);
		expect(log).toEqual([]);
	});

	it('that cannot be registered are a line in the log, and the run goes on', async () => {
		const {place, imported, log} = windowsRun({codes: [1, 1]});
		await registerScriptComponents(place);
		await unregisterScriptComponents(place);
		expect(imported).toHaveLength(2);
		expect(log.join('\n')).toContain('could not be registered');
	});

	it('replace what a run left that was cut off', async () => {
		const first = windowsRun();
		await registerScriptComponents(first.place);
		const [text = ''] = first.imported;
		const classId = /TSEnvironment\\CLSID\]\r\n@="([^"]*)"/.exec(text)?.[1] ?? '';
		const next = windowsRun({classId: classId.toLowerCase()});
		await registerScriptComponents(next.place);
		expect(next.imported).toHaveLength(1);
		expect(next.log).toEqual([]);
	});

	it('leave those of another program alone, and say so', async () => {
		const {place, imported, log} = windowsRun({classId: '{00000000-0000-0000-0000-000000000001}'});
		await registerScriptComponents(place);
		await unregisterScriptComponents(place);
		expect(imported).toEqual([]);
		expect(log.join('\n')).toContain('Another program provides Microsoft.SMS.TSEnvironment');
	});

	it.each([{platform: 'linux'}, {dryRun: true}] satisfies Options[])(
		'are no matter with %o',
		async options => {
			const {place, imported, folders} = windowsRun(options);
			await registerScriptComponents(place);
			expect(imported).toEqual([]);
			expect(readdirSync(folders.commands)).toEqual([]);
		},
	);

	it('find the variables of the step that runs, and no secret among them', async () => {
		const {place, folders} = windowsRun();
		const environment = createEnvironment([
			['Site', 'Malmö'],
			['Key', new Secret('canary')],
		]);
		const file = path.join(folders.run, 'scratch', 'variables.txt');
		writeScriptVariables({environment, folders});
		expect(existsSync(file)).toBe(false);
		await registerScriptComponents(place);
		writeScriptVariables({environment, folders});
		expect(readFileSync(file, 'utf8').trim().split('\n').toSorted()).toEqual(['Key', 'Site=Malm\\u00f6']);
		// The component reads that very file.
		expect(readFileSync(path.join(folders.commands, 'ts-environment.wsc'), 'utf8')).toContain(
			JSON.stringify(file),
		);
	});
});
