import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {type EventLine, ofType, parseEvents} from '../../helpers/event-lines.ts';
import {type ProgramBench, programBench} from '../../helpers/program-bench.ts';
import {commandXml, sequenceXml} from '../../helpers/sequence-xml.ts';
import {howMany, tellCount} from '../how-many.ts';
import {driveForState, noMounts, type PrivateMounts} from './private-mounts.ts';
import {outcomeOf, writeSequence} from './told-run.ts';

const unattended = ['--unattended', '--restart', 'exit', '--json'];

/** The journal of the last run on the drive. */
const journalOf = (bench: ProgramBench, drive: PrivateMounts): readonly EventLine[] => {
	const runs = drive.outside(bench.path('state', '_SMSTaskSequence', 'runs'));
	// Two runs may begin in one second, and their names then sort by chance.
	const changed = (name: string) => statSync(path.join(runs, name, 'journal.jsonl')).mtimeMs;
	const [last = ''] = readdirSync(runs).toSorted((a, b) => changed(b) - changed(a));
	return parseEvents(readFileSync(path.join(runs, last, 'journal.jsonl'), 'utf8'));
};

const isActive = (bench: ProgramBench, drive: PrivateMounts): boolean =>
	existsSync(drive.outside(bench.path('state', '_SMSTaskSequence', 'active.json')));

const finish = async (bench: ProgramBench, drive: PrivateMounts, file: string, at: string) => {
	const answers = bench.write('answers.json', '{"interrupted": "rerun"}');
	const going = ['--answers', answers, ...unattended];
	let words = isActive(bench, drive) ? ['resume'] : ['run', file];
	for (let starts = 0; starts < 4; starts++) {
		const {code, stderr} = await drive.bootseq([...words, ...going]);
		if (code === 0 || stderr.includes('There is no run in progress')) {
			return;
		}

		expect(code, `${at}: ${stderr}`).toBe(10);
		words = ['resume'];
	}

	throw new Error(`${at}: the run does not end`);
};

describe.skipIf(noMounts !== undefined)(
	`a drive of its own${noMounts === undefined ? '' : ` (skipped: ${noMounts})`}`,
	() => {
		it('that has too little room, whatever the run still finds of it, is named, and with more room the run ends the same', {
			timeout: 600_000,
		}, async () => {
			const reference = programBench();
			const roomy = await driveForState(reference, 16_384);
			await finish(reference, roomy, writeSequence(reference), 'much room');
			const outcome = outcomeOf(journalOf(reference, roomy));
			expect(outcome.result).toEqual(['succeeded']);

			const pages = Array.from({length: howMany({short: 4, long: 24})}, (_, index) => index);
			let full = 0;
			for (const page of pages) {
				const room = 4 + (page * 96) / pages.length;
				const at = `${room} KB`;
				const bench = programBench();
				const drive = await driveForState(bench, Math.round(room / 4) * 4);
				const file = writeSequence(bench);
				const {code, stdout, stderr} = await drive.bootseq(['run', file, ...unattended]);
				expect(stderr, at).not.toContain('a fault of the program itself');
				if (code !== 10) {
					full++;
					// The program says it, or the step whose own writing failed: a shell calls it an I/O error.
					expect(stderr + stdout, at).toMatch(
						/the drive is full .*(?:free space|Make room)|"output",.*(?:No space left on device|I\/O error)/s,
					);
				}

				drive.shell(`mount -o remount,size=16m ${bench.state}`);
				await finish(bench, drive, file, at);
				expect(outcomeOf(journalOf(bench, drive)), at).toEqual(outcome);
			}

			tellCount(full, 'runs on a drive that was really full');
			expect(full).toBeGreaterThan(0);
		});

		it('that is read-only from the start is named, and nothing runs', async () => {
			const bench = programBench();
			const drive = await driveForState(bench, 1024);
			const file = writeSequence(bench);
			drive.shell(`mount -o remount,ro ${bench.state}`);
			const {code, stderr} = await drive.bootseq(['run', file, ...unattended]);
			expect(code).toBe(2);
			expect(stderr).toContain('the drive is read-only');
			expect(stderr).toContain('choose another state folder with --state');
			expect(bench.read('starts')).toBe('');
		});

		it('that is read-only when a run should go on leaves that run as it is', async () => {
			const bench = programBench();
			const drive = await driveForState(bench, 4096);
			expect((await drive.bootseq(['run', writeSequence(bench), ...unattended])).code).toBe(10);
			const before = journalOf(bench, drive);
			drive.shell(`mount -o remount,ro ${bench.state}`);
			const {code, stderr} = await drive.bootseq(['resume', ...unattended]);
			expect(code).toBe(2);
			expect(stderr).toContain('the drive is read-only');
			drive.shell(`mount -o remount,rw ${bench.state}`);
			expect(journalOf(bench, drive)).toEqual(before);
			expect((await drive.bootseq(['resume', ...unattended])).code).toBe(0);
		});

		it('that is pulled out in the middle of a step stops the run there, and after it is back the run goes on', async () => {
			const bench = programBench();
			const drive = await driveForState(bench, 4096);
			const away = bench.path('away');
			const file = bench.write(
				'ts.xml',
				sequenceXml(
					commandXml('One', 'true'),
					commandXml('Two', `echo >> ${bench.path('twos')}; ${bench.waitsFor('out')}`),
					commandXml('Three', `echo >> ${bench.path('threes')}`),
				),
			);
			const {code, stderr} = await drive.bootseq(['run', file, ...unattended], async () => {
				await vi.waitUntil(() => bench.read('twos') !== '', {timeout: 10_000});
				drive.shell(
					`mkdir ${away}; mount --move ${bench.state} ${away} 2>/dev/null || { mount --bind ${bench.state} ${away} && umount -l ${bench.state}; }; touch ${bench.path('out')}`,
				);
			});
			expect(code, stderr).toBe(1);
			expect(stderr).toContain('moved, removed or unmounted');
			expect(stderr).toContain('bootseq resume');
			expect(bench.read('threes')).toBe('');

			drive.shell(`mount --bind ${away} ${bench.state}`);
			const answers = bench.write('answers.json', '{"interrupted": "skip"}');
			const resumed = await drive.bootseq(['resume', '--answers', answers, ...unattended]);
			expect(resumed.code, resumed.stderr).toBe(0);
			const journal = journalOf(bench, drive);
			expect(journal.map(({sequenceNumber}) => sequenceNumber)).toEqual(journal.map((_, index) => index + 1));
			expect(ofType(journal, 'run-resumed')).toMatchObject([{interrupted: {name: 'Two', decision: 'skip'}}]);
			expect(bench.read('twos')).toBe('\n');
			expect(bench.read('threes')).toBe('\n');
		});
	},
);
