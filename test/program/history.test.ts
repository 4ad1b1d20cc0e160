import {cpSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {unzip} from '../../source/media/unzip.ts';
import {leaksInTexts} from '../helpers/canaries.ts';
import {programBench} from '../helpers/program-bench.ts';
import {commandXml, groupXml, sequenceXml, setVariableXml} from '../helpers/sequence-xml.ts';
import {keys, Technician} from '../helpers/technician.ts';

const ctrlC = '\u0003';
const hidden = 'canary-hidden-value';
const printed = 'canary-printed-value';

const document = sequenceXml(
	setVariableXml('Hidden', hidden, {hidden: true}),
	groupXml('Office', [
		commandXml('Install', 'echo "%Hidden% got %AgentToken%"; echo "Site is %Site%"; exit %Code%', {
			attributes: {continueOnError: true},
		}),
		commandXml('Check', 'sleep 1; echo checked'),
	]),
);

/** Two runs of one task sequence, the second with a step that failed; gives their ids, the newest first. */
const twoRuns = async (bench: ReturnType<typeof programBench>): Promise<readonly [string, string]> => {
	const file = bench.write('ts.xml', document);
	for (const [code, site] of [
		['0', 'Ghent'],
		['7', 'Bruges'],
	]) {
		await bench.bootseq([
			'run',
			file,
			'--set',
			`Code=${code}`,
			'--set',
			`Site=${site}`,
			'--set',
			`AgentToken=${printed}`,
		]);
	}

	const {events} = await bench.bootseq(['history', '--json']);
	const [newest, oldest] = events().map(({run}) => String(run));
	return [newest ?? '', oldest ?? ''];
};

describe('the history of real runs', () => {
	it('can be compared, looked into, and sent to support without a secret', {timeout: 60_000}, async () => {
		const bench = programBench();
		const [newest, oldest] = await twoRuns(bench);
		const compared = await bench.bootseq(['history', 'compare', newest, oldest]);
		expect(compared.stderr).toBe('');
		expect(compared.stdout).toMatch(/Install: succeeded -> failed, code 7.*ignored/);
		expect(compared.stdout).toMatch(/Site: Ghent -> Bruges/);

		const archive = bench.path('run.zip');
		const page = bench.path('run.html');
		expect(await bench.bootseq(['history', 'export', newest, archive])).toMatchObject({code: 0, stderr: ''});
		expect(await bench.bootseq(['history', 'export', newest, page, '--language', 'nl'])).toMatchObject({
			code: 0,
		});
		const read = await unzip(readFileSync(archive), () => true);
		const texts: Record<string, string> = {page: readFileSync(page, 'utf8')};
		for (const [name, bytes] of read.ok ? read.value : []) {
			texts[name] = Buffer.from(bytes).toString();
		}

		expect(Object.keys(texts)).toHaveLength(6);
		expect(leaksInTexts([hidden, printed], texts)).toEqual([]);
		// The log of each attempt stands where it belongs.
		expect(texts['page']).toMatch(/>Install<.*Site is Bruges.*>Check<.*checked/s);
		expect(texts['page']).toContain('<html lang="nl">');
		expect(await bench.bootseq(['history', 'export', newest, page])).toMatchObject({code: 2});
	});

	it('teaches the next run how long it takes, and is looked into on the screen', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		await twoRuns(bench);
		const technician = new Technician(
			['run', bench.path('ts.xml'), '--state', bench.state, '--set', 'Code=0'],
			{folder: bench.folder},
		);
		await technician.sees('less than 1 min left');
		await technician.sees('ts succeeded');
		technician.types('h');
		await technician.sees('Past runs');
		technician.types(keys.enter);
		await technician.sees('1 of 4');
		technician.types(keys.end);
		await technician.sees('4 of 4');
		technician.types(keys.enter);
		await technician.sees('checked');
		technician.types('v');
		await technician.sees('Hidden=********');
	});

	it('is looked into on the screen, where nothing runs, from a state folder that was copied', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const [newest] = await twoRuns(bench);
		const copied = bench.path('copied');
		cpSync(bench.state, copied, {recursive: true});
		const technician = new Technician(['history', '--state', copied], {folder: bench.folder});
		await technician.sees('▸');
		expect(technician.terminal.text()).toMatch(/Past runs +1 of 2/);
		technician.types('?');
		await technician.sees('Esc q Ctrl+C');
		technician.types('?');
		await technician.sees('Enter show');
		technician.types(`${keys.down}c`);
		await technician.sees('Site: Ghent');
		technician.types(keys.escape);
		await technician.sees('2 of 2');
		technician.types(keys.enter);
		await technician.sees('1 of 4');
		technician.types('qq');
		expect(await technician.exit).toBe(0);
		expect(technician.hasTerminalBack).toBe(true);

		const one = new Technician(['history', newest, '--state', copied], {folder: bench.folder});
		await one.sees('! Install');
		one.types(ctrlC);
		await one.sees('Past runs');
		one.types(ctrlC);
		expect(await one.exit).toBe(0);
		const none = new Technician(['history', newest.replace(/.$/, 'x'), '--state', copied]);
		expect(await none.exit).toBe(2);
	});

	it('is a line per run on a terminal too, with --plain', {timeout: 60_000}, async () => {
		const bench = programBench();
		const [newest, oldest] = await twoRuns(bench);
		const technician = new Technician(['history', '--plain', '--state', bench.state]);
		expect(await technician.exit).toBe(0);
		expect(technician.terminal.text()).toMatch(new RegExp(`^${newest}.*^${oldest}`, 'ms'));
		expect(technician.terminal.isAlternateScreen).toBe(false);
	});
});
