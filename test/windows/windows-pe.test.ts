import {mkdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {whyNoWine} from '../../scripts/wine/chroot.ts';
import {ofType, variablesAfter} from '../helpers/event-lines.ts';
import {commandXml, restartXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {hasCompilerForWindows, standIn} from '../helpers/stand-in-tool.ts';
import {asChroot, cutPower, driveC, driveLetter, inWine, programInWine, underWine} from '../helpers/wine.ts';
import {outputOf, wineBench} from '../helpers/wine-bench.ts';

const miniNt = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\MiniNT';

/** A drive of this test, its letter leading to a folder. */
const drive = (letter: string, folder: string): void => {
	mkdirSync(folder, {recursive: true});
	symlinkSync(asChroot(folder), driveLetter(letter));
	onTestFinished(() => rmSync(driveLetter(letter), {force: true}));
};

underWine('drive letters', () => {
	it('a document, its commands and its state may be on a drive of their own', async () => {
		const bench = wineBench();
		drive('E', bench.path('stick'));
		bench.write('stick/tools/hello.cmd', '@echo hello from %~d0\n');
		bench.write(
			'stick/ts.xml',
			sequenceXml(commandXml('Hello', 'E:\\tools\\hello.cmd'), setVariableXml('Done', 'yes')),
		);
		const {code, said, events} = await inWine([
			programInWine(),
			'run',
			'E:\\ts.xml',
			'--state',
			'E:\\',
			'--json',
		]);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['hello from E:']);
		expect(variablesAfter(events()).get('_SMSTSMDataPath')).toBe('E:\\_SMSTaskSequence');
	});
});

underWine('Windows PE, told by its key in the registry', () => {
	beforeAll(async () => {
		if (whyNoWine() === undefined) {
			await inWine(['reg.exe', 'add', miniNt, '/f']);
		}
	});
	afterAll(async () => {
		if (whyNoWine() === undefined) {
			await inWine(['reg.exe', 'delete', miniNt, '/f']);
		}
	});

	it('is the environment that steps are for; the state goes to a fixed drive, not to the memory disk', async () => {
		const bench = wineBench();
		drive('X', bench.path('memory disk'));
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('In PE', 'cmd.exe /c "echo in PE"', {attributes: {runIn: 'WinPE'}}),
				commandXml('Later', 'cmd.exe /c exit 1', {attributes: {runIn: 'FullOS'}}),
			),
		);
		onTestFinished(() => rmSync(driveC('_SMSTaskSequence'), {recursive: true, force: true}));
		const {code, said, events} = await inWine([programInWine(), 'run', file, '--json']);
		expect(code, said).toBe(0);
		expect(outputOf(events())).toEqual(['in PE']);
		expect(ofType(events(), 'step-skipped')[0]).toMatchObject({name: 'Later', reason: 'environment'});
		expect(variablesAfter(events()).get('_SMSTSInWinPE')).toBe('true');
		expect(variablesAfter(events()).get('_SMSTSMDataPath')).toMatch(/^[^X]:\\_SMSTaskSequence$/);
	});

	it('a restart that the state on the memory disk would not survive fails before it happens', async () => {
		const bench = wineBench();
		drive('X', bench.path('memory disk'));
		const file = bench.write('ts.xml', sequenceXml(restartXml()));
		const {code, events} = await inWine([programInWine(), 'run', file, '--state', 'X:\\', '--json']);
		expect(code).toBe(1);
		expect(ofType(events(), 'restart-requested')).toEqual([]);
		expect(JSON.stringify(events())).toContain('memory disk');
	});

	describe.skipIf(!hasCompilerForWindows)('with stand-ins for its tools (needs gcc-mingw-w64-x86-64)', () => {
		it('a restart asks wpeutil once, and the next start of the computer goes on behind it', async () => {
			const bench = wineBench();
			const wpeutil = standIn('wpeutil.exe', 0);
			const file = bench.write(
				'ts.xml',
				sequenceXml(restartXml(), commandXml('After', 'cmd.exe /c "echo after"')),
			);
			const first = await bench.bootseq(['run', file]);
			expect(first.events().at(-1), first.said).toMatchObject({type: 'restart-requested'});
			expect(wpeutil.calls()).toEqual([expect.stringMatching(/wpeutil\.exe"?\|reboot$/i)]);
			await cutPower();
			const {code, said, events} = await bench.bootseq(['boot']);
			expect(code, said).toBe(0);
			expect(outputOf(events())).toEqual(['after']);
			const resumed = ofType(bench.journal(), 'run-resumed');
			expect(resumed).toHaveLength(1);
			expect(resumed[0]).not.toHaveProperty('interrupted');
		});

		it('diskpart gets its script as it stands, and its 3010 asks for a restart', async () => {
			const bench = wineBench();
			const diskpart = standIn('diskpart.exe', 3010);
			const script = bench.write('disk 0.txt', 'select disk 0\r\nclean\r\n');
			const document = sequenceXml(
				setVariableXml('Script', script),
				commandXml('Partition', 'diskpart.exe /s "%Script%"'),
				commandXml('After', 'cmd.exe /c "echo after"'),
			);
			const file = bench.write('ts.xml', document);
			const {code, said, events} = await bench.bootseq(['run', file, '--restart', 'relaunch']);
			expect(code, said).toBe(0);
			expect(diskpart.calls()).toHaveLength(1);
			expect(diskpart.calls()[0]).toContain('|/s|');
			expect(readFileSync(driveC('calls.log'), 'utf8')).toContain('disk 0.txt');
			expect(ofType(events(), 'restart-requested')[0]).toMatchObject({
				reason: expect.stringContaining('3010'),
			});
			expect(outputOf(events())).toEqual(['stand-in', 'after']);
		});
	});
});
