import {describe, expect, it} from 'vitest';
import {wait} from '../../source/run/wait.ts';

describe('waiting inside a step', () => {
	it('ends when the time has passed', async () => {
		await expect(wait(0, new AbortController().signal)).resolves.toBeUndefined();
	});

	it('ends at once when the run is cancelled, before or while it waits', async () => {
		const controller = new AbortController();
		const waiting = wait(1_000_000, controller.signal);
		controller.abort();
		await expect(waiting).resolves.toBeUndefined();
		await expect(wait(1_000_000, controller.signal)).resolves.toBeUndefined();
	});
});
