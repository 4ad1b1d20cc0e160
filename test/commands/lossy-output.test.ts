import {describe, expect, it} from 'vitest';
import {withLossyOutput} from '../../source/commands/lossy-output.ts';
import type {JournalEvent, Recorded, TransientEvent} from '../../source/sequence/event.ts';
import type {Console} from '../../source/ui/console.ts';
import {createJsonConsole} from '../../source/ui/json-console.ts';

const recorded = (event: JournalEvent | TransientEvent): Recorded => ({
	...event,
	time: '2026-08-01T10:00:00.000Z',
	run: '20260801-100000-0a1b2c3d',
	sequenceNumber: 1,
});
const output = recorded({type: 'output', index: 0, stream: 'stdout', text: 'y'});
const groupStarted = recorded({type: 'group-started', index: 0, name: 'Disk', depth: 0});

const consoleAt = (waiting: () => number) => {
	const lines: string[] = [];
	const console = withLossyOutput(createJsonConsole({write: line => lines.push(line)}), waiting);
	return {console, types: () => lines.map(line => JSON.parse(line).type), lines};
};

describe('output that nobody reads', () => {
	it('comes through as long as somebody takes it', () => {
		const {console, types} = consoleAt(() => 1000);
		console.event(output);
		console.event(groupStarted);
		expect(types()).toEqual(['output', 'group-started']);
	});

	it('comes through for a while when it was other events that piled up', () => {
		const {console, types} = consoleAt(() => 100_000_000);
		console.event(output);
		expect(types()).toEqual(['output']);
	});

	const flood = (console: Console) => {
		for (let count = 0; count < 3000; count++) {
			console.event(output);
		}
	};

	it('is left out while too much waits, what was recorded is not, and how much was left out is told once', () => {
		let waiting = 100_000_000;
		const {console, types, lines} = consoleAt(() => waiting);
		flood(console);
		expect(types()).toHaveLength(2000);
		lines.length = 0;
		console.event(groupStarted);
		expect(types()).toEqual(['diagnostic', 'group-started']);
		expect(lines[0]).toContain('1000 lines of output were not written here');
		console.event(output);
		waiting = 0;
		console.event(output);
		console.event(output);
		expect(types().slice(2)).toEqual(['diagnostic', 'output', 'output']);
	});

	it('is told of also when nothing comes after it', async () => {
		const {console, types} = consoleAt(() => 100_000_000);
		flood(console);
		await console.close();
		expect(types().at(-1)).toBe('diagnostic');
	});
});
