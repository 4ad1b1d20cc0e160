import type {InstructionTable} from '../../../source/sequence/instruction.ts';
import {gapsIn, leaksIn, silentRepeatsIn, silentSkipsIn, untruthsIn} from './claims.ts';
import {type Disk, filesOf} from './disk.ts';
import {mount} from './disk-functions.ts';
import {endedRun} from './ended-run.ts';
import {interruptionsIn} from './expected-outcome.ts';
import type {LifeEnd} from './machine-life.ts';
import {foldOf, outcomeOf, type RunOutcome} from './run-outcome.ts';
import {secrets} from './sequence.ts';
import type {Interruptions} from './world.ts';

/** Every claim that the end of a life breaks, as sentences. `found`: the disk as the crash before it had left it. */
export const breachesOf = async (
	end: LifeEnd,
	found: Disk,
	table: InstructionTable,
	expected: (interruptions: Interruptions) => Promise<RunOutcome>,
): Promise<readonly string[]> => {
	mount(end.disk);
	const journal = endedRun() ?? [];
	const wanted = await expected(interruptionsIn(journal));
	const kept = outcomeOf(foldOf(journal, table), table, {secrets: 'hidden'});
	const left = filesOf(end.disk);
	return [
		...gapsIn(journal),
		...silentRepeatsIn(journal),
		...silentSkipsIn(journal),
		...untruthsIn(journal, end.world, table),
		...leaksIn(secrets, filesOf(found), mayHoldSecrets),
		...leaksIn(secrets, left, []),
		...[...left.keys()].filter(isPassing).map(path => `${path} is still there`),
		...differences(kept, {...wanted, variables: wanted.variables.map(hideSecret)}),
		...(end.state === undefined
			? []
			: differences(outcomeOf(end.state, table, {secrets: 'revealed'}), wanted)),
	];
};

/** The answers of a step that has not ended yet lie there while the run is in progress. */
const mayHoldSecrets = ['tsenv'];

/** What nobody finds any more when a run has ended. */
const isPassing = (path: string): boolean => /\/(?:active\.json|secrets\.key(?:\.old)?|lock)$/.test(path);

const hideSecret = (variable: string): string =>
	secrets.some(secret => variable.includes(secret)) ? variable.replace(/=.*/s, ' is secret') : variable;

/** Line by line what one end has that the other has not. */
const differences = (found: RunOutcome, wanted: RunOutcome): readonly string[] => {
	const foundLines = linesOf(found);
	const wantedLines = linesOf(wanted);
	return [
		...foundLines.filter(line => !wantedLines.includes(line)).map(line => `the end has "${line}"`),
		...wantedLines.filter(line => !foundLines.includes(line)).map(line => `the end lacks "${line}"`),
	];
};

const linesOf = ({result, code, failedStep, rows, variables}: RunOutcome): readonly string[] => [
	`${result} ${code} ${failedStep}`,
	...rows,
	...variables,
];
