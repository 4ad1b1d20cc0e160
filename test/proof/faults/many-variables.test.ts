import {describe, expect, it} from 'vitest';
import {type EventLine, ofType, variablesAfter} from '../../helpers/event-lines.ts';
import {programBench} from '../../helpers/program-bench.ts';
import {commandXml, restartXml, sequenceXml} from '../../helpers/sequence-xml.ts';

/** A shell command that sets so many variables of 4,000 characters: V0001, V0002, … */
const setMany = (count: number): string =>
	`awk 'BEGIN{v=sprintf("%3996s",""); gsub(/ /,"x",v); for(i=1;i&lt;=${count};i++) printf("V%04d=%s%04d\\n",i,v,i)}' >> "$TSENV"`.replaceAll(
		'&lt;',
		'<',
	);

const output = (events: readonly EventLine[]) => ofType(events, 'output').map(({text}) => text);

describe('2,000 variables of 4,000 characters', () => {
	it('do not keep a step from starting: the small ones are in its environment, and bootseq env reaches all, also after a restart', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const ask =
			'for name in V0001 V0999 V2000 Zone; do bootseq env get $name | tail -c 5; done; bootseq env list | grep -c ^V';
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Fill', `${setMany(2000)}; echo Zone=Utrecht >> "$TSENV"`),
				commandXml('Before', `echo "zone $Zone, program $_SMSTSCurrentActionName"; ${ask}`),
				restartXml(),
				commandXml('After', `echo "zone $Zone"; ${ask}`),
			),
		);
		const {code, stderr, events} = await bench.bootseq(['run', file, '--json']);
		expect(code, stderr).toBe(0);
		const answers = ['0001', '0999', '2000', 'echt', '2000'];
		expect(output(events())).toEqual([
			'zone Utrecht, program Before',
			...answers,
			'zone Utrecht',
			...answers,
		]);
		const warning = bench.log().find(line => line.includes('too large for the environment of a process'));
		expect(warning).toMatch(/^\d+ variables \(V\d{4}, V\d{4}, V\d{4}, …\) are too large/);
		expect(variablesAfter(bench.journal()).get('V2000')).toHaveLength(4000);
	});
});

describe('the limit of 32 MB for all variables (task-sequence-format.md §6.3)', () => {
	it('refuses what goes beyond it with a line in the log each, the step goes on, and nothing that fits is lost', {
		timeout: 60_000,
	}, async () => {
		const bench = programBench();
		const file = bench.write(
			'ts.xml',
			sequenceXml(
				commandXml('Fill', setMany(4300)),
				commandXml('After', 'echo Small=1 >> "$TSENV"'),
				commandXml('Makes room', 'for n in 1 2 3; do echo V000$n= >> "$TSENV"; done; echo New=x >> "$TSENV"'),
			),
		);
		const {code, stderr} = await bench.bootseq(['run', file]);
		expect(code, stderr).toBe(0);
		const variables = variablesAfter(bench.journal());
		const kept = [...variables.keys()].filter(name => /^V\d{4}$/.test(name)).length + 3;
		// 32 MB of UTF-16, less the few that the engine itself has.
		expect(kept).toBeGreaterThan(4150);
		expect(kept).toBeLessThanOrEqual((32 * 2 ** 20) / (2 * 4005));
		expect(variables.get('V4000')).toHaveLength(4000);
		expect(variables.get('New')).toBe('x');
		const refused = bench.log().filter(line => line.includes('all variables together may take 32 MB'));
		expect(refused).toHaveLength(4300 - kept);
		expect(refused.at(-1)).toContain('V4300');
	});
});
