import {describe, expect, it} from 'vitest';
import {success} from '../../../source/sequence/result.ts';
import type {UpdateSettings} from '../../../source/steps/install-software-updates/settings.ts';
import {windowsUpdate} from '../../../source/steps/install-software-updates/windows-update.ts';
import {windowsUpdateScript} from '../../../source/steps/install-software-updates/windows-update-script.ts';
import type {CapturedAnswer} from '../../../source/steps/step-type.ts';
import {step} from '../../helpers/sequence-builder.ts';
import {createStepRecord} from '../../helpers/step-context.ts';

const settings: UpdateSettings = {
	target: 'Mandatory',
	useCache: true,
	scanTimeout: 3600,
	secondRestartWait: 0,
	lockWait: 600,
};

const powerShell = String.raw`C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe`;

const windows = (
	answers: {readonly scan?: Partial<CapturedAnswer>; readonly results?: string; readonly exitCode?: number},
	options: {readonly powerShell?: string} = {powerShell},
) => {
	const record = createStepRecord(step('Updates'), {
		platform: 'windows',
		...options,
		exitCode: answers.exitCode ?? 0,
		answer: ({command}) => {
			const isScan = typeof command === 'object' && command.arguments.includes('Scan');
			return {code: 0, output: '', errors: '', ...(isScan ? answers.scan : {output: answers.results ?? ''})};
		},
	});
	return {...record, scan: async () => windowsUpdate.scan(record.context, settings)};
};

const lines = (...objects: readonly object[]) => objects.map(object => JSON.stringify(object)).join('\r\n');
const one = {id: 'a-1', title: '2025-06 Cumulative Update (KB5060842)', kb: ['KB5060842'], asks: false};
const two = {id: 'b-2', title: 'Security Intelligence Update', kb: 'KB2267602', asks: false};
const end = {scanned: true, online: true, resultCode: 2};
const updates = [
	{id: 'a-1', name: 'Cumulative Update', from: '', to: ''},
	{id: 'b-2', name: 'Other', from: '', to: ''},
];

describe('Install Software Updates with Windows Update (§7.6; recorded answers)', () => {
	it('lists what the agent found, with its KB numbers', async () => {
		const {scan, questions} = windows({scan: {output: `Profile loaded\r\n${lines(one, two, end)}`}});
		expect(await scan()).toEqual(
			success({
				updates: [
					{id: 'a-1', name: '2025-06 Cumulative Update (KB5060842)', from: '', to: ''},
					{id: 'b-2', name: 'Security Intelligence Update (KB2267602)', from: '', to: ''},
				],
				held: [],
			}),
		);
		expect(questions[0]).toMatchObject({
			timeout: 3600,
			command: {
				program: powerShell,
				arguments: expect.arrayContaining(['-Mode', 'Scan', '-Target', 'Mandatory', '-UseCache', 'true']),
			},
		});
	});

	it('leaves an update that would ask somebody something', async () => {
		const {scan} = windows({scan: {output: lines({...one, asks: true}, end)}});
		expect(await scan()).toEqual(success({updates: [], held: [one.title]}));
	});

	it.each([
		['0x8024402C', 'The name of the update server cannot be resolved'],
		['0x80070422', 'The service Windows Update (wuauserv) is disabled'],
		['0x80040154', 'The Windows Update Agent is not on this machine'],
		['0x80240999', 'Windows Update ended with 0x80240999.'],
	])('puts the code %s of the agent into words', async (code, words) => {
		const {scan} = windows({scan: {code: 1, output: lines({error: 'Exception from HRESULT', code})}});
		expect(await scan()).toMatchObject({
			error: {code: Number(code), message: expect.stringContaining(words)},
		});
	});

	it('does not take silence for "no updates"', async () => {
		const {scan} = windows({scan: {code: 0, output: lines(one), errors: 'The script was blocked.'}});
		expect(await scan()).toMatchObject({
			ok: false,
			error: {message: expect.stringContaining('The script was blocked.')},
		});
	});

	it('says that PowerShell is missing', async () => {
		const {scan} = windows({}, {});
		expect(await scan()).toMatchObject({ok: false, error: {code: 0x8007_0032}});
	});

	it('hands over what was chosen in a file, and reads what became of it', async () => {
		const {context, files, commands} = windows({
			results: lines(
				{id: 'a-1', resultCode: 2, code: '0x00000000', restart: true, stage: 'install'},
				{id: 'b-2', resultCode: 4, code: '0x80070070', restart: false, stage: 'download'},
			),
		});
		expect(await windowsUpdate.install(context, updates, settings)).toMatchObject({
			value: {
				installed: [{id: 'a-1'}],
				failed: [{update: {id: 'b-2'}, code: 0x8007_0070, message: expect.stringContaining('free space')}],
				restart: 'Windows Update asks for it',
			},
		});
		expect(files.get('chosen.json')).toBe('["a-1","b-2"]');
		expect(commands).toMatchObject([{shownAs: 'Windows Update: install 2 updates'}]);
	});

	it('leaves for after the restart what may not be installed before it', async () => {
		const {context} = windows({
			results: lines(
				{id: 'a-1', resultCode: 2, code: '0x00000000', restart: true},
				{id: 'b-2', resultCode: 4, code: '0x80240016', restart: false},
			),
		});
		expect(await windowsUpdate.install(context, updates, settings)).toMatchObject({
			value: {installed: [{id: 'a-1'}], failed: [], restart: 'Windows Update asks for it'},
		});
	});

	it('counts what the agent never came to as not installed', async () => {
		const {context} = windows({
			exitCode: 1,
			results: `${lines({id: 'a-1', resultCode: 2, code: '0x00000000', restart: false})}\r\n{"id":"b-`,
		});
		expect(await windowsUpdate.install(context, updates, settings)).toMatchObject({
			value: {installed: [{id: 'a-1'}], failed: [{update: {id: 'b-2'}, code: 0x8007_0643}]},
		});
	});

	it('has a script that Windows PowerShell 5.1 reads the same in every code page', () => {
		expect(windowsUpdateScript).toMatch(/^[\t\n\x20-\x7e]*$/);
	});
});
