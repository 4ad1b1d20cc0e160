import {chmodSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {seesLarge} from '../helpers/large-type.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, groupXml, restartXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {sitsDown} from '../helpers/sits-down.ts';
import {keys, type Technician} from '../helpers/technician.ts';

const waiting = (bench: ProgramBench): string =>
	commandXml('Wait for the parts', `echo waiting; ${bench.waitsFor('go')}`);

const ctrlC = '\u0003';

const everyKeyButF8 = [
	...Object.entries(keys).flatMap(([name, key]) => (name === 'f8' ? [] : key)),
	'?hqpy/ text',
].join('');

/** Types the technician code, in place of what was typed before. */
const comesIn = async (technician: Technician, code: string): Promise<void> => {
	technician.types(keys.f8);
	await technician.sees('This computer works by itself');
	technician.types('\u0015');
	technician.types(`${code}${keys.enter}`);
};

/**
Stand-ins for what restarts a computer and switches it off, and nothing else of the system's folders for that on the path: they keep
how they were called.
*/
const standInPower = (bench: ProgramBench) => {
	for (const tool of ['systemctl', 'reboot', 'poweroff', 'shutdown', 'halt']) {
		chmodSync(
			bench.write(`tools/${tool}`, `#!/bin/sh\necho "${tool} $*" >> ${bench.path('calls')}\n`),
			0o755,
		);
	}

	return {
		environment: {PATH: `${bench.path('tools')}:${path.dirname(process.execPath)}:/usr/bin:/bin`},
		calls: () => bench.read('calls').trim().split('\n'),
	};
};

describe('a machine at which nobody stands', {timeout: 60_000}, () => {
	it('shows its run from far away, takes no keys, and ends by itself with the exit code of the run', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(groupXml('Workshop', [commandXml('Lay out', 'true'), waiting(bench)])),
		);
		const technician = sitsDown(bench, ['run', file, '--unattended'], {environment: {NO_COLOR: '1'}});
		await seesLarge(technician.terminal, '50%', 20_000);
		expect(technician.terminal.text()).not.toContain('bootseq');
		await seesLarge(technician.terminal, '2/2');
		await technician.sees('Wait for the parts');
		technician.types(everyKeyButF8);
		technician.types(keys.f8);
		bench.write('go', '');
		expect(await technician.exit).toBe(0);
		expect(technician.hasTerminalBack).toBe(true);
		expect(technician.terminal.written).not.toMatch(/F1|Cancel|technician/);
	});

	it('is one from the start when BootseqUnattended is given with --set', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Lay out', 'true'), waiting(bench)));
		const given = ['--set', 'BootseqUnattended=True'];
		const technician = sitsDown(bench, ['run', file, ...given], {environment: {NO_COLOR: '1'}});
		await seesLarge(technician.terminal, '50%', 20_000);
		bench.write('go', '');
		expect(await technician.exit).toBe(0);
		const failing = bench.write('failing.xml', sequenceXml(commandXml('Break', 'exit 7')));
		expect(await sitsDown(bench, ['run', failing, ...given]).exit).toBe(1);
	});

	it('is cancelled with Ctrl+C on somebody’s terminal', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(waiting(bench)));
		const technician = sitsDown(bench, ['run', file, '--unattended']);
		await technician.sees('Wait for the parts');
		technician.types(ctrlC);
		expect(await technician.exit).toBe(130);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('ends with 1 after a failure, at once on somebody’s terminal', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Break', 'exit 7')));
		const technician = sitsDown(bench, ['run', file, '--unattended']);
		expect(await technician.exit).toBe(1);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('shows the ordinary screens with --no-kiosk', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(waiting(bench)));
		const technician = sitsDown(bench, ['run', file, '--unattended', '--no-kiosk']);
		await technician.sees('F10 cancel');
		technician.types(keys.f10);
		await technician.sees('Cancel?');
		technician.types('y');
		expect(await technician.exit).toBe(130);
	});

	it('opens the ordinary screens to a technician who knows the code', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(waiting(bench), commandXml('Break', 'exit 7')));
		const technician = sitsDown(bench, ['run', file, '--unattended', '--set', 'BootseqTechnicianCode=4711']);
		await technician.sees('Wait for the parts', 20_000);
		technician.types(keys.f8);
		await technician.sees('This computer works by itself');
		technician.types(`1234${keys.enter}`);
		await technician.sees('This is not the code.');
		await technician.seesNo('The next try is possible');
		technician.types(`4711${keys.enter}`);
		await technician.sees('F10 cancel');
		bench.write('go', '');
		// Somebody is there now, and is asked.
		await technician.sees('“Break” failed');
		technician.types('s');
		await technician.sees('ts succeeded');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(bench.log()).toContain('A wrong technician code was entered');
		expect(bench.log()).toContain('A technician opened the screens');
		expect(technician.terminal.written).not.toContain('4711');
	});

	it('says when a step is tried again, and how often', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Break', 'exit 7')));
		const policy = ['--set', 'BootseqFailurePolicy=retry:1', '--set', 'BootseqRetryDelay=2'];
		const technician = sitsDown(bench, ['run', file, '--unattended', ...policy]);
		await seesLarge(technician.terminal, 'TRY AGAIN', 20_000);
		await technician.sees('Try 2 of 2 in');
		await technician.sees('“Break” failed with code 7');
		expect(await technician.exit).toBe(1);
		expect(bench.journal().filter(({type}) => type === 'decision')).toMatchObject([
			{choice: 'retry', by: 'policy'},
		]);
	});

	it('counts a restart down and goes on by itself', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(restartXml('Restart', {seconds: 2, message: 'Back in a moment'}), waiting(bench)),
		);
		const technician = sitsDown(bench, ['run', file, '--unattended']);
		await seesLarge(technician.terminal, 'RESTART', 20_000);
		await technician.sees('Back in a moment');
		await technician.sees('Wait for the parts', 20_000);
		await seesLarge(technician.terminal, '2/2');
		bench.write('go', '');
		expect(await technician.exit).toBe(0);
	});
});

describe('the end at such a machine', {timeout: 60_000}, () => {
	it('stays when the medium says so, until a technician comes', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(commandXml('Break', 'echo no glue; exit 7')));
		const technician = sitsDown(
			bench,
			['run', file, '--unattended', '--set', 'BootseqFailureEnd=wait', '--set', 'BootseqTechnicianCode=4711'],
			{columns: 100, rows: 37},
		);
		await seesLarge(technician.terminal, 'FAILED', 20_000);
		await seesLarge(technician.terminal, '7');
		await technician.sees('This stays on the screen until somebody comes.');
		technician.types(everyKeyButF8);
		await comesIn(technician, '4711');
		await technician.sees('ts failed');
		await technician.sees('no glue');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(1);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('switches the computer off where it may, as FinishAction of the sequence says', async () => {
		const bench = programBench();
		const {environment, calls} = standInPower(bench);
		const file = bench.write('ts.xml', sequenceXml(setVariableXml('FinishAction', 'SHUTDOWN')));
		const args = ['run', file, '--unattended', '--allow-restart', '--set', 'BootseqEndDelay=2'];
		const technician = sitsDown(bench, args, {environment});
		await seesLarge(technician.terminal, 'SUCCEEDED', 20_000);
		await technician.sees('The computer switches off in 0:0');
		expect(await technician.exit).toBe(0);
		expect(calls()).toHaveLength(1);
		expect(calls()[0]).toMatch(/poweroff/);
	});

	it('comes after the page of a person who is there, too', async () => {
		const bench = programBench();
		const {environment, calls} = standInPower(bench);
		const file = bench.write('ts.xml', sequenceXml(setVariableXml('FinishAction', 'REBOOT')));
		const technician = sitsDown(bench, ['run', file, '--allow-restart'], {environment});
		await technician.sees('ts succeeded', 20_000);
		await technician.sees('When this page is left, the computer restarts.');
		expect(calls()).toEqual(['']);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(calls()).toEqual([expect.stringMatching(/reboot/)]);
	});

	it('restarts it after a failure, line by line too', async () => {
		const bench = programBench();
		const {environment, calls} = standInPower(bench);
		const file = bench.write('ts.xml', sequenceXml(commandXml('Break', 'exit 7')));
		const args = ['run', file, '--unattended', '--allow-restart', '--set', 'BootseqFailureEnd=restart'];
		const {code, stdout} = await bench.bootseq(args, {environment});
		expect(code).toBe(1);
		expect(stdout).toContain('The computer restarts');
		expect(calls()).toEqual([expect.stringMatching(/reboot/)]);
	});

	it('says what it would have done on somebody’s computer', async () => {
		const bench = programBench();
		const {environment, calls} = standInPower(bench);
		const file = bench.write('ts.xml', sequenceXml(setVariableXml('FinishAction', 'REBOOT')));
		const technician = sitsDown(bench, ['run', file, '--unattended'], {environment});
		expect(await technician.exit).toBe(0);
		expect(technician.terminal.text().replaceAll(/\s+/g, ' ')).toContain(
			'The computer would have been restarted now, as FinishAction says.',
		);
		expect(calls()).toEqual(['']);
	});

	it('shows why nothing was run on a computer of its own', async () => {
		const bench = programBench();
		const {environment} = standInPower(bench);
		const args = ['run', bench.path('none.xml'), '--unattended', '--allow-restart'];
		const technician = sitsDown(bench, args, {environment});
		await seesLarge(technician.terminal, 'FAILED', 20_000);
		await technician.sees('none.xml');
		technician.types(`${everyKeyButF8}${ctrlC}`);
		await technician.sees('This stays on the screen until somebody comes.');
		technician.kill();
		await technician.exit;
	});
});

describe('an unattended medium', {timeout: 60_000}, () => {
	const unattended = {
		'SMS/data/TsmBootstrap.ini':
			'[MediaInfo]\r\nMediaType=FullMedia\r\nPasswordRequired=true\r\nUnattended=true\r\n',
	};

	it('asks for its password and nothing else, over a restart too (media-and-boot.md §1.3, §4.4)', async () => {
		const bench = programBench();
		const sequenceText = sequenceXml(
			restartXml('Restart', {seconds: 1, message: 'Back in a moment'}),
			waiting(bench),
		);
		const medium = writeSampleMedium(bench.path('medium'), {
			password: 'kiosk',
			files: unattended,
			variables: [{name: 'BootseqTechnicianCode', value: '4711'}],
			taskSequences: [
				{...sampleSequence, sequenceText, required: true},
				{...sampleSequence, packageId: 'CON00011', advertisementId: 'CON20002', name: 'Another'},
			],
		});
		const technician = sitsDown(bench, ['boot', '--media', medium, '--restart', 'exit']);
		await technician.sees('Media password');
		technician.types(`kiosk${keys.enter}`);
		await seesLarge(technician.terminal, 'RESTART', 20_000);
		technician.types(everyKeyButF8);
		expect(await technician.exit).toBe(10);

		const again = sitsDown(bench, ['boot', '--media', medium]);
		await seesLarge(again.terminal, '50%', 20_000);
		await again.sees('Wait for the parts');
		again.types(everyKeyButF8);
		await comesIn(again, '4711');
		await again.sees('F10 cancel');
		bench.write('go', '');
		await again.sees('Prepare workstation succeeded');
		again.types(keys.enter);
		expect(await again.exit).toBe(0);
	});

	it('fails with the name of the missing answer where it does not say which task sequence', async () => {
		const bench = programBench();
		const medium = writeSampleMedium(bench.path('medium'), {
			password: 'kiosk',
			files: unattended,
			taskSequences: [
				sampleSequence,
				{...sampleSequence, packageId: 'CON00011', advertisementId: 'CON20002', name: 'Another'},
			],
		});
		const technician = sitsDown(bench, ['boot', '--media', medium]);
		await technician.sees('Media password');
		technician.types(`kiosk${keys.enter}`);
		expect(await technician.exit).toBe(2);
		await technician.sees('there is no answer for: sequence');
	});
});
