import {describe, expect, it} from 'vitest';
import {childSequences} from '../../source/sequence/carriers/task-sequences.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {controlFlowRules} from './control-flow-rules.ts';
import {restartRules} from './restart-rules.ts';
import type {Rule} from './rule.ts';
import {variableRules} from './variable-rules.ts';

/** Runs a rule's sequence as the rule says; gives the events in short. */
const eventsOf = async (rule: Rule): Promise<readonly string[]> => {
	const {sequence, variables = {}, phase = 'FullOS', codes = {}, command, children = []} = rule;
	const machine = createFakeMachine({
		phase,
		command: command ?? (({command: line}) => (typeof line === 'string' ? (codes[line.trim()] ?? 0) : 0)),
	});
	const {lines} = await runInMemory(sequence, {
		machine,
		variables,
		children: childSequences(children),
		dryRun: rule.dryRun ?? false,
		survivesRestart: async () => (rule.losesState ? failure('it is in memory') : success(undefined)),
		decideFailure: ({attempt}) => rule.failure?.(attempt) ?? 'abort',
	});
	return lines.filter(line => line !== 'run-started');
};

describe('rules of the task sequence engine (task-sequence-format.md)', () => {
	for (const rule of [...controlFlowRules, ...variableRules, ...restartRules]) {
		it(`${rule.section}: ${rule.says}`, async () => {
			expect(await eventsOf(rule)).toEqual(rule.events);
		});
	}
});
