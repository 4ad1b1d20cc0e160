import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {sampleSequence, writeSampleMedium} from '../helpers/sample-medium.ts';
import {commandXml, groupXml, restartXml, sequenceXml} from '../helpers/sequence-xml.ts';
import {sitsDown} from '../helpers/sits-down.ts';
import {keys} from '../helpers/technician.ts';

const sampleMedium = path.join(import.meta.dirname, '../../media-samples/stand-alone-media');

const waiting = (bench: ProgramBench): string =>
	commandXml('Wait for the parts', `echo waiting; ${bench.waitsFor('go')}`);

describe('the sample medium, walked by a technician', () => {
	it.each([
		[80, 24],
		[120, 40],
	])('from the password to the end, at %i by %i', {timeout: 90_000}, async (columns, rows) => {
		const bench = programBench();
		const full = columns === 80;
		const technician = sitsDown(bench, ['boot', '--media', sampleMedium], {columns, rows});
		await technician.sees('Media password');
		await technician.sees('bootseq sample media');
		if (full) {
			technician.types(`wrong${keys.enter}`);
			await technician.sees('1 wrong try so far');
		}

		await technician.seesNo('The next try is possible');
		technician.types(`bootseq${keys.enter}`);
		await technician.sees('About this machine');
		await technician.sees('Asset tag');
		technician.types(keys.tab.repeat(5));
		await technician.sees('Continue');
		technician.types(keys.enter);
		await technician.sees('Select a task sequence to run');
		await technician.sees('Inventory and health report');
		if (!full) {
			technician.types(keys.f10);
			await technician.sees('Nothing has been started yet');
			technician.types('y');
			expect(await technician.exit).toBe(130);
			expect(technician.hasTerminalBack).toBe(true);
			expect(bench.runFolders()).toEqual([]);
			return;
		}

		technician.types(keys.enter);
		await technician.sees('of about', 20_000);
		await technician.sees('The report goes on after the restart.', 60_000);
		technician.types(keys.enter);
		await technician.sees('Inventory and health report succeeded', 60_000);
		expect(technician.hasTerminalBack).toBe(false);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(technician.hasTerminalBack).toBe(true);
	});
});

describe('the pages before a run', () => {
	it('can be gone back to, with what was typed; F5 reads the medium again; the password is asked once', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const sample = {
			password: 'typed once',
			variables: [{name: 'AssetTag', value: ''}],
			taskSequences: [
				{...sampleSequence, sequenceText: sequenceXml(commandXml('Show', 'echo "tag is $AssetTag"'))},
				{...sampleSequence, packageId: 'CON00011', advertisementId: 'CON20002', name: 'Wipe'},
			],
		};
		const media = writeSampleMedium(bench.path('medium'), sample);
		const onSecondLook = {
			...sampleSequence,
			packageId: 'CON00012',
			advertisementId: 'CON20003',
			name: 'Put on later',
		};
		const technician = sitsDown(bench, ['boot', '--media', media]);
		await technician.sees('Media password');
		technician.types(`typed once${keys.enter}`);
		await technician.sees('AssetTag');
		technician.types(`CO-1${keys.tab}${keys.enter}`);
		await technician.sees('Select a task sequence to run');
		writeSampleMedium(bench.path('medium'), {
			...sample,
			taskSequences: [...sample.taskSequences, onSecondLook],
		});
		technician.types(keys.f5);
		await technician.sees('Put on later');
		technician.types(keys.escape);
		await technician.sees('CO-1');
		technician.types(`7${keys.tab}${keys.enter}`);
		await technician.sees('Select a task sequence to run');
		technician.types(keys.enter);
		await technician.sees('Prepare workstation succeeded', 20_000);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(bench.log().join('\n')).toContain('tag is CO-17');
	});
});

describe('the full screen while a task sequence runs', () => {
	it('F10 asks first; no goes on, yes ends the step and the run, and gives the terminal back', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(groupXml('Workshop', [waiting(bench)])));
		const technician = sitsDown(bench, ['run', file]);
		await technician.sees('waiting');
		await technician.sees('Wait for the parts');
		technician.types(keys.f10);
		await technician.sees('Cancel?');
		technician.types('n');
		await technician.seesNo('Cancel?');
		technician.types(keys.f10);
		await technician.sees('Cancel?');
		technician.types('y');
		await technician.sees('was cancelled');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(130);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('a failure is shown with its step, code and last output, and asked about; the exit code is 1', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(groupXml('Workshop', [commandXml('Fit the parts', 'echo a part is missing; exit 2')])),
		);
		const technician = sitsDown(bench, ['run', file]);
		await technician.sees('“Fit the parts” failed');
		for (const text of ['Workshop › Fit the parts', '0x00000002', 'a part is missing']) {
			await technician.sees(text);
		}

		technician.types('a');
		await technician.sees('End the task sequence?');
		technician.types('y');
		await technician.sees('ts failed');
		for (const text of ['Workshop › Fit the parts', '0x00000002', 'a part is missing', 'smsts.log']) {
			await technician.sees(text);
		}

		technician.types(keys.enter);
		expect(await technician.exit).toBe(1);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('after a crash asks whether to resume, then what to do with the step that was interrupted', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(waiting(bench), commandXml('After', 'true')));
		const first = sitsDown(bench, ['run', file]);
		await first.sees('waiting');
		first.kill();
		await first.exit;
		bench.write('go', '');

		const second = sitsDown(bench, ['run', file], {columns: 120, rows: 40});
		await second.sees('A task sequence was not finished');
		await second.sees('Wait for the parts');
		second.types(keys.enter);
		await second.sees('was interrupted');
		second.types(keys.enter);
		await second.sees('ts succeeded');
		second.types(keys.enter);
		expect(await second.exit).toBe(0);
		expect(bench.runFolders()).toHaveLength(1);
	});

	it('start over closes the unfinished run as cancelled and begins a new one', async () => {
		const bench = programBench();
		const file = bench.write('ts.xml', sequenceXml(waiting(bench)));
		const first = sitsDown(bench, ['run', file]);
		await first.sees('waiting');
		first.kill();
		await first.exit;
		bench.write('go', '');

		const second = sitsDown(bench, ['run', file]);
		await second.sees('A task sequence was not finished');
		second.types(keys.down);
		second.types(keys.enter);
		await second.sees('ts succeeded');
		second.types(keys.enter);
		expect(await second.exit).toBe(0);
		expect(bench.runFolders()).toHaveLength(2);
	});

	it('goes on after a relaunch on the same screen, without a question', async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(restartXml('Restart', {seconds: 30, message: 'Back in a moment'}), waiting(bench)),
		);
		const technician = sitsDown(bench, ['run', file]);
		await technician.sees('Back in a moment');
		technician.types(keys.enter);
		await technician.sees('waiting');
		technician.resize(100, 30);
		await technician.sees('Wait for the parts');
		bench.write('go', '');
		await technician.sees('ts succeeded');
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(technician.hasTerminalBack).toBe(true);
	});

	it('leaves the terminal whole when the arguments are wrong', async () => {
		const bench = programBench();
		const technician = sitsDown(bench, ['run', 'none.xml']);
		expect(await technician.exit).toBe(2);
		expect(technician.hasTerminalBack).toBe(true);
		await technician.sees('none.xml');
	});
});

describe('line by line on a terminal', () => {
	it('asks for the password without showing what is typed', async () => {
		const bench = programBench();
		const technician = sitsDown(bench, ['boot', '--media', sampleMedium, '--plain']);
		await technician.sees('Media password');
		technician.types(`bootseq${keys.enter}`);
		await technician.sees('About this machine');
		expect(technician.terminal.text()).not.toMatch(/^\s*bootseq$|password: *bootseq/m);
		expect(technician.terminal.isAlternateScreen).toBe(false);
		process.kill(technician.pid, 'SIGKILL');
	});
});
