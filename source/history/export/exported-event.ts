import type {JournalEvent, Recorded} from '../../sequence/event.ts';
import {Secret} from '../../sequence/secret.ts';
import {isSecretLooking} from './secret-looks.ts';

/** Takes secrets out of a text. */
export type MaskText = (text: string) => string;

/**
An event of a journal as it may leave the machine, as JSON text: without secret values, sealed or not, and without the values of variables
whose names promise a secret; every other text in it masked.
*/
export const exportedEvent = (event: Recorded<JournalEvent>, maskText: MaskText): string => {
	if (event.type === 'variable-set' && isHidden(event.name, event.value)) {
		const {value: _, ...rest} = event;
		return JSON.stringify({...rest, secret: true});
	}

	return JSON.stringify(event, (_key, value: unknown) =>
		typeof value === 'string' ? maskText(value) : value,
	);
};

/** Whether the value of a variable stays at home. */
export const isHidden = (name: string, value: unknown): boolean =>
	value instanceof Secret || (value !== null && isSecretLooking(name));
