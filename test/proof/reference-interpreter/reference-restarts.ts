import {change, type Tale} from './reference-steps.ts';
import type {ReferenceVariables} from './reference-variables.ts';
import type {World} from './world.ts';

type Target = 'current-os' | 'boot-media';

/** When the computer restarts, where to, and what is different afterwards: task-sequence-format.md §6.1, §6.6, §6.8, §6.9. */
export const referenceRestarts = (world: World, variables: ReferenceVariables, tale: Tale) => {
	let {phase} = world;

	/** §6.1: whenever the engine starts; and before an attempt that somebody asked for. */
	const clearRequests = (): void => {
		for (const name of ['RebootRequested', 'RebootMessage', 'RebootReason', 'RetryRequested']) {
			change(variables, tale, `SMSTS${name}`, '');
		}
	};

	return {
		clearRequests,
		phase: () => phase,
		isRetryRequested: (): boolean => variables.get('SMSTSRetryRequested').toLowerCase() === 'true',
		/** Where a restart that is due after a step goes to. */
		due({isRetry, is3010}: {readonly isRetry: boolean; readonly is3010: boolean}): Target | undefined {
			const requested = variables.get('SMSTSRebootRequested').toLowerCase();
			if (!isRetry && !is3010 && requested === '') {
				return undefined;
			}

			return requested === 'winpe' ? 'boot-media' : 'current-os';
		},
		comeBackFrom(target: Target): void {
			clearRequests();
			phase = target === 'boot-media' ? 'WinPE' : 'FullOS';
			const inWinPE = String(phase === 'WinPE');
			if (variables.get('_SMSTSInWinPE') !== inWinPE) {
				change(variables, tale, '_SMSTSInWinPE', inWinPE); // §6.9: recalculated
			}
		},
	};
};
