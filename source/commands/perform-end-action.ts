import type {EndAction} from './end-action.ts';
import type {Prepared} from './prepared.ts';

const deeds = {restart: 'restarted', shutdown: 'switched off'} as const;

/** Restarts the computer or switches it off, where this program may; elsewhere it says what it would have done. */
export const performEndAction = async (
	{console, machine, restartMode}: Pick<Prepared, 'console' | 'machine' | 'restartMode'>,
	{kind, variable = ''}: EndAction,
): Promise<void> => {
	if (kind !== 'restart' && kind !== 'shutdown') {
		return;
	}

	if (restartMode !== 'machine') {
		console.notice(
			'warning',
			`The computer would have been ${deeds[kind]} now, as ${variable} says. That is only done in the boot environment, or with --allow-restart.`,
		);
		return;
	}

	console.wait(kind);
	const asked = await (kind === 'restart' ? machine.power.restart('current-os') : machine.power.shutDown());
	if (!asked.ok) {
		console.notice('error', `The computer could not be ${deeds[kind]}: ${asked.error}`);
	}
};
