import type {Step} from '../sequence.ts';
import {parseAction} from './action.ts';

/** The command that anybody could run; empty when the action is empty or a call of Microsoft's client. Rule: §1.4. */
export const plainCommand = ({action}: Pick<Step, 'action'>): string => {
	const parsed = parseAction(action);
	return parsed.kind === 'command' ? parsed.command.trim() : '';
};

/** A variable of a step by name, without regard to case; empty when absent. */
export const stepVariable = ({variables}: Pick<Step, 'variables'>, name: string): string => {
	const key = name.toLowerCase();
	return variables.find(variable => variable.name.toLowerCase() === key)?.value.trim() ?? '';
};
