import {parseAction} from '../sequence/document/action.ts';
import type {StepType} from './step-type.ts';

/** A step of an unknown type, or of none, whose action is a program of Microsoft's client that this version does not know how to stand in for. */
export const unsupportedAction: StepType = {
	type: '',
	name: 'Configuration Manager client program',
	environments: ['WinPE', 'FullOS'],
	interrupted: 'ask',
	parameters: [],
	describe(step, view) {
		const action = parseAction(step.action);
		const program = action.kind === 'client' ? `${action.program}.exe` : 'a program';
		return `${program} of the Configuration Manager client: ${view.expandShown(step.action.trim())}`;
	},
};
