import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import type {UpdateSettings} from '../../../source/steps/install-software-updates/settings.ts';
import {windowsUpdate} from '../../../source/steps/install-software-updates/windows-update.ts';
import {windowsUpdateScript} from '../../../source/steps/install-software-updates/windows-update-script.ts';
import {withPowerShell} from '../../helpers/power-shell.ts';
import {withRealCommands} from '../../helpers/real-commands.ts';
import {step} from '../../helpers/sequence-builder.ts';
import {createStepRecord} from '../../helpers/step-context.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';
import {type Agent, agentScript} from '../../helpers/update-agent.ts';

/** Where `pwsh` is found, as `withPowerShell` looks for it. */
const searchPath = [process.env['BOOTSEQ_PWSH'] ?? '', process.env['PATH'] ?? ''].join(':');

/** A machine whose PowerShell is real and whose Windows Update Agent is a stand-in. */
const machineWith = (agent: Agent, target: UpdateSettings['target'] = 'All', useCache = true) => {
	const folder = temporaryFolder();
	const at = (name: string) => path.join(folder, name);
	writeFileSync(at('agent.json'), JSON.stringify(agent));
	writeFileSync(at('agent.ps1'), agentScript);
	// In front of the script that is tried, which then finds the stand-in's New-Object.
	writeFileSync(
		at('powershell'),
		`#!/bin/sh\nwhile [ "$1" != -File ]; do shift; done\nscript=$2\nshift 2\nPATH='${searchPath}'\nexec pwsh -NoLogo -NoProfile -NonInteractive -Command '& { . "$env:AGENT_SCRIPT"; $file, $rest = $args; $named = @{}; for ($i = 0; $i -lt $rest.Count; $i += 2) { $named[$rest[$i].TrimStart([char]45)] = $rest[$i + 1] }; & $file @named; exit $LASTEXITCODE }' "$script" "$@"\n`,
		{mode: 0o755},
	);
	const record = createStepRecord(step('Updates'), {powerShell: at('powershell')});
	const context = withRealCommands(record.context, at('scratch'), {
		HOME: folder,
		AGENT_SCRIPT: at('agent.ps1'),
		AGENT_STATE: at('agent.json'),
		AGENT_NOTES: at('notes'),
		POWERSHELL_TELEMETRY_OPTOUT: '1',
	});
	const settings: UpdateSettings = {
		target,
		useCache,
		scanTimeout: 100,
		secondRestartWait: 0,
		lockWait: 0,
	};
	const scan = async () => {
		await context.writeScratchFile('here', '');
		return windowsUpdate.scan(context, settings);
	};

	return {
		log: record.log,
		scan,
		install: async () => {
			const found = await scan();
			return found.ok ? windowsUpdate.install(context, found.value.updates, settings) : found;
		},
		notes: () => (existsSync(at('notes')) ? readFileSync(at('notes'), 'utf8').trim().split(/\r?\n/) : []),
	};
};

const important = {id: 'a-1', title: 'Cumulative Update', kb: ['5060842'], important: true};
const optional = {id: 'b-2', title: 'Browser'};
const dated = {id: 'c-3', title: 'From WSUS', deadline: '2026-01-01T00:00:00'};

withPowerShell('the script for the Windows Update Agent, with a stand-in for the agent (§7.6)', () => {
	it('is PowerShell without a mistake in its grammar', () => {
		const file = path.join(temporaryFolder(), 'script.ps1');
		writeFileSync(file, windowsUpdateScript);
		const errors = execFileSync('env', [
			`PATH=${searchPath}`,
			'pwsh',
			'-NoLogo',
			'-NoProfile',
			'-Command',
			`$found = $null; [void][System.Management.Automation.Language.Parser]::ParseFile('${file}', [ref]$null, [ref]$found); $found | ForEach-Object { $_.Message }`,
		]);
		expect(String(errors).trim()).toBe('');
	});

	it('All: finds every update that is not optional, at the server the machine is set to', async () => {
		const {scan, notes} = machineWith({updates: [important, optional, dated]});
		expect(await scan()).toMatchObject({
			value: {updates: [{id: 'a-1', name: 'Cumulative Update (KB5060842)'}, {id: 'b-2'}, {id: 'c-3'}]},
		});
		expect(notes()).toEqual([
			"search online=True server=0 IsInstalled=0 and IsHidden=0 and BrowseOnly=0 and Type='Software'",
		]);
	});

	it('Mandatory: finds the important ones and those with a deadline', async () => {
		const {scan} = machineWith({updates: [important, optional, dated]}, 'Mandatory');
		expect(await scan()).toMatchObject({ok: true, value: {updates: [{id: 'a-1'}, {id: 'c-3'}]}});
	});

	it.each([
		[3, true, 'False'],
		[30, true, 'True'],
		[3, false, 'True'],
	])('a scan %i hours ago, cached scan %s: asks the server %s', async (hours, useCache, online) => {
		const {scan, notes} = machineWith({updates: [], scannedHoursAgo: hours}, 'All', useCache);
		expect(await scan()).toMatchObject({ok: true, value: {updates: []}});
		expect(notes()[0]).toContain(`online=${online}`);
	});

	it('gives the code of an agent that fails', async () => {
		const {scan} = machineWith({updates: [], scanFails: 0x8024_402c | 0});
		expect(await scan()).toMatchObject({
			ok: false,
			error: {code: 0x8024_402c, message: expect.stringContaining('cannot be resolved')},
		});
	});

	it('accepts the licence, downloads and installs one after the other, and tells of each', async () => {
		const {install, notes, log} = machineWith({
			updates: [
				{...important, restart: true},
				{...optional, resultCode: 4, hresult: 0x8007_0070 | 0},
				{...dated, downloadFails: true, hresult: 0x8024_4019 | 0},
			],
		});
		expect(await install()).toMatchObject({
			ok: true,
			value: {
				installed: [{id: 'a-1'}],
				failed: [
					{update: {id: 'b-2'}, code: 0x8007_0070},
					{update: {id: 'c-3'}, code: 0x8024_4019},
				],
				restart: 'Windows Update asks for it',
			},
		});
		expect(notes().slice(2, 5)).toEqual([
			'accept Cumulative Update',
			'download Cumulative Update',
			'install Cumulative Update quiet=True',
		]);
		expect(notes()[1]).toContain('online=False');
		expect(log).toContain('information: | Installing Cumulative Update');
	});
});
