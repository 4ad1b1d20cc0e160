import {referenceChildren} from './reference-children.ts';
import {allHold} from './reference-conditions.ts';
import {successCodes, whatFollows} from './reference-outcomes.ts';
import {referenceRestarts} from './reference-restarts.ts';
import {performStep} from './reference-steps.ts';
import {referenceVariables} from './reference-variables.ts';
import type {Item, Told, World} from './world.ts';

/** Why a list of items ended early. `final`: no continue on error covers it. */
type Failure = {readonly code: number; readonly final?: true};

const childMissing = 0x8007_0002; // §1.9
const stateLost = 0x8000_4005; // §6.7

/**
Runs a task sequence as task-sequence-format.md has it, walking the tree as its author sees it: no instruction table, no pointer, no
journal. The section that a line follows stands beside it.
*/
export const interpret = (world: World): Told => {
	const {itemsOf, within, size, sizeOf} = referenceChildren(world);
	const variables = referenceVariables(
		[...world.variables, ['_SMSTSInWinPE', String(world.phase === 'WinPE')]],
		[...world.children.values(), world.root].flatMap(({globals}) => globals), // §1.6
	);
	const tale = {lines: [] as string[], commands: [] as string[]};
	const {lines} = tale;
	const openGroups: number[] = [];
	const tableSize = sizeOf(world.root.items);
	const restarts = referenceRestarts(world, variables, tale);

	const announce = ({name}: Item, index: number): void => {
		variables.set('_SMSTSCurrentActionName', name); // §6.2 row 2
		variables.set('_SMSTSNextInstructionPointer', String(index)); // §6.1
		variables.set('_SMSTSInstructionStackString', openGroups.join(' '));
		variables.set('_SMSTSInstructionTableSize', String(tableSize));
	};

	/** One after the other; a failure ends the list. `held`: a group around has continue on error (§6.7). */
	const runItems = (items: readonly Item[], start: number, held: boolean): Failure | undefined => {
		let index = start;
		for (const item of items) {
			const inside = itemsOf(item);
			const failure =
				inside === undefined ? runStep(item, index, held) : runGroup(item, inside, {index, held});
			if (failure !== undefined) {
				return failure;
			}

			index += size(item);
		}

		return undefined;
	};

	const runGroup = (
		item: Item,
		inside: readonly Item[],
		{index, held}: {readonly index: number; readonly held: boolean},
	): Failure | undefined => {
		const {name, disabled, continueOnError} = item;
		announce(item, index);
		if (disabled || !allHold(item.condition, variables)) {
			lines.push(`group-skipped ${name} ${disabled ? 'disabled' : 'condition'}`); // §6.2: with all that is in it
			return undefined;
		}

		lines.push(`group-started ${name}`);
		openGroups.push(index);
		const failure = within(item, () => runItems(inside, index + 1, held || continueOnError));
		openGroups.pop();
		const ignored = failure !== undefined && failure.final !== true && continueOnError; // §6.7
		lines.push(`group-finished ${name}${failure === undefined ? '' : ignored ? ' ignored' : ' failed'}`);
		return ignored ? undefined : failure;
	};

	const runStep = (item: Item, index: number, held: boolean): Failure | undefined => {
		for (let attempt = 1; ; attempt++) {
			announce(item, index);
			const end = attemptStep(item, attempt, held);
			variables.putStepDefaults([]); // §6.2 row 12
			if (end !== 'again') {
				return end;
			}
		}
	};

	/** The life of a step: §6.2. */
	const attemptStep = (item: Item, attempt: number, held: boolean): Failure | 'again' | undefined => {
		const {name, continueOnError} = item;
		const step = item.kind === 'step' ? item : undefined;
		const published = step?.defaults.filter(({hidden}) => !hidden) ?? []; // §1.5
		variables.putStepDefaults(published.map(one => [one.name, one.value])); // row 4
		const isHere = [undefined, 'WinPEandFullOS', restarts.phase()].includes(step?.runIn); // §1.3; row 8
		const meets = allHold(item.condition, variables); // row 6
		if (item.disabled || !meets || !isHere) {
			lines.push(`step-skipped ${name} ${item.disabled ? 'disabled' : meets ? 'environment' : 'condition'}`);
			return undefined;
		}

		lines.push(`step-started ${name}${attempt > 1 ? ` attempt ${attempt}` : ''}`);
		const code =
			(step === undefined ? childMissing : performStep(step, attempt, {world, variables, tale})) >>> 0;
		const succeeded = step !== undefined && successCodes(step).includes(code); // §6.6
		const finish = (end: '' | ' failed' | ' ignored', shown = code): void => {
			variables.set('_SMSTSLastActionName', name); // row 11
			variables.set('_SMSTSLastActionRetCode', String(shown));
			variables.set('_SMSTSLastActionSucceeded', String(end === ''));
			lines.push(`step-finished ${name} ${shown}${end}`);
		};

		const retry = restarts.isRetryRequested(); // §6.8: whatever the code
		const isFailure = !succeeded && !continueOnError && !retry;
		const decision = isFailure && !held ? whatFollows(world, attempt) : 'abort';
		const isAsked = isFailure && !held && Array.isArray(world.failure);
		if (isFailure && decision !== 'skip') {
			finish(' failed');
			lines.push(...(decision === 'retry' || isAsked ? [`decision ${decision}`] : []));
			if (decision === 'retry') {
				restarts.clearRequests();
				return 'again';
			}

			return {code};
		}

		const due = restarts.due({isRetry: retry, is3010: succeeded && code === 3010});
		const isLost = due !== undefined && (world.losesState === 'always' || world.losesState === due); // §6.7
		if (isLost && !isAsked) {
			finish(' failed', stateLost);
			return {code: stateLost, final: true};
		}

		finish(succeeded ? '' : retry || isAsked ? ' failed' : ' ignored');
		lines.push(...(isFailure ? ['decision skip'] : []));
		if (isLost) {
			return {code: stateLost, final: true};
		}

		if (due !== undefined) {
			lines.push(`restart-requested ${due}${retry ? ' retry' : ''}`, 'run-resumed');
			restarts.comeBackFrom(due);
		}

		return retry ? 'again' : undefined;
	};

	const failure = runItems(world.root.items, 0, false);
	lines.push(failure === undefined ? 'run-finished succeeded 0' : `run-finished failed ${failure.code}`);
	return {...tale, variables: variables.atEnd()};
};
