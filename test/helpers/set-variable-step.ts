import type {Step} from '../../source/sequence/sequence.ts';
import {step} from './sequence-builder.ts';

/** A Set Task Sequence Variable step, as Configuration Manager writes its action. */
export const setVariable = (name: string, value: string, options: Partial<Step> = {}): Step =>
	step(`Set ${name}`, {
		type: 'SMS_TaskSequence_SetVariableAction',
		action: `tsenv.exe "${name}=${value}" /hiddenflag:False`,
		successCodes: [0],
		...options,
	});
