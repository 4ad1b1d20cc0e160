import {describe, expect, it} from 'vitest';
import {performEndAction} from '../../source/commands/perform-end-action.ts';
import {prepareKiosk} from '../helpers/kiosk-console.ts';

const shutDown = {kind: 'shutdown', variable: 'FinishAction', seconds: 30} as const;

describe('the end of a run, done to the computer', () => {
	it('is nothing where the result stays, or the program only ends', async () => {
		const {prepared, done} = prepareKiosk();
		await performEndAction(prepared, {kind: 'wait', seconds: 30});
		await performEndAction(prepared, {kind: 'leave', seconds: 30});
		expect(done).toEqual([]);
	});

	it('is asked of the system, and shown while it happens', async () => {
		const {prepared, done} = prepareKiosk();
		await performEndAction(prepared, shutDown);
		await performEndAction(prepared, {...shutDown, kind: 'restart'});
		expect(done).toEqual(['waits: shutdown', 'shut down', 'waits: restart', 'restart']);
	});

	it.each(['relaunch', 'exit'] as const)(
		'is only told of on somebody’s computer: --restart %s',
		async mode => {
			const {prepared, done} = prepareKiosk({restartMode: mode});
			await performEndAction(prepared, shutDown);
			expect(done).toEqual([
				expect.stringMatching(
					/^warning: .*would have been switched off now, as FinishAction says.*--allow-restart/,
				),
			]);
		},
	);

	it('that the system refuses is told with its reason', async () => {
		const {prepared, done} = prepareKiosk({refused: 'no such program'});
		await performEndAction(prepared, shutDown);
		expect(done.at(-1)).toBe('error: The computer could not be switched off: no such program');
	});
});
