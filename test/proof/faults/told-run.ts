import {type EventLine, ofType, variablesAfter} from '../../helpers/event-lines.ts';
import type {ProgramBench} from '../../helpers/program-bench.ts';
import {commandXml, restartXml, sequenceXml, setVariableXml} from '../../helpers/sequence-xml.ts';

/** A step that leaves a line in `starts` every time it really runs. */
const noting = (bench: ProgramBench, name: string, command: string): string =>
	commandXml(name, `echo ${name} >> ${bench.path('starts')}; ${command}`);

/** A small task sequence with variables, a secret, and a restart in its middle; gives the path of its document. */
export const writeSequence = (bench: ProgramBench): string =>
	bench.write(
		'ts.xml',
		sequenceXml(
			setVariableXml('Site', 'Lyon'),
			setVariableXml('Pin', 'p-4711', {hidden: true}),
			noting(bench, 'One', 'echo A=1 >> "$TSENV"'),
			restartXml(),
			noting(bench, 'Two', 'test %Pin% = p-4711 && echo B=%A%%Site% >> "$TSENV"'),
		),
	);

/** What a run comes to: the last end of every step, and its variables without those that hold a path. */
export const outcomeOf = (journal: readonly EventLine[]) => ({
	ends: Object.fromEntries(
		ofType(journal, 'step-finished').map(({name, code, succeeded}) => [String(name), {code, succeeded}]),
	),
	variables: Object.fromEntries([...variablesAfter(journal)].filter(([name]) => !name.endsWith('Path'))),
	result: ofType(journal, 'run-finished').map(({result}) => result),
});

/** How often each step really ran. */
export const startsOf = (bench: ProgramBench): Readonly<Record<string, number>> => {
	const starts: Record<string, number> = {};
	for (const name of bench.read('starts').split('\n').filter(Boolean)) {
		starts[name] = (starts[name] ?? 0) + 1;
	}

	return starts;
};
