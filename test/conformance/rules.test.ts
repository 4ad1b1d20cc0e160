import {describe, expect, it} from 'vitest';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {rules} from './rules.ts';

describe('rules of the task sequence engine (task-sequence-format.md)', () => {
	for (const {
		section,
		says,
		sequence,
		variables = {},
		phase = 'FullOS',
		codes = {},
		command,
		events,
	} of rules) {
		it(`${section}: ${says}`, async () => {
			const machine = createFakeMachine({
				phase,
				command: command ?? (({command: line}) => (typeof line === 'string' ? (codes[line.trim()] ?? 0) : 0)),
			});
			const {lines} = await runInMemory(sequence, {machine, variables});
			expect(lines.filter(line => line !== 'run-started')).toEqual(events);
		});
	}
});
