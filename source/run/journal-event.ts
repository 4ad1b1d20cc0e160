import type {JournalEvent, Recorded} from '../sequence/event.ts';
import {Secret} from '../sequence/secret.ts';
import {type Seal, type Unsealer, unreadableSecret} from './seal.ts';

/** Which events a journal holds; the type makes the list complete. */
const types: Readonly<Record<JournalEvent['type'], true>> = {
	'run-started': true,
	'run-resumed': true,
	'group-started': true,
	'group-finished': true,
	'group-skipped': true,
	'step-skipped': true,
	'step-started': true,
	'step-finished': true,
	'variable-set': true,
	'content-started': true,
	'content-finished': true,
	'state-moved': true,
	'restart-requested': true,
	decision: true,
	'run-paused': true,
	'run-continued': true,
	'run-finished': true,
};

const known: ReadonlySet<string> = new Set(Object.keys(types));

/** An event as JSON text, a secret value sealed: `"secret":true,"sealed":"…"` in place of `value`. */
export const writeEvent = (event: Recorded<JournalEvent>, seal: Pick<Seal, 'seal'>): string => {
	if (event.type !== 'variable-set' || !(event.value instanceof Secret)) {
		return JSON.stringify(event);
	}

	const {value, ...rest} = event;
	return JSON.stringify({...rest, secret: true, sealed: seal.seal(value.reveal())});
};

/**
An event from the object that {@link writeEvent} wrote. The record's checksum vouches for its fields; only what a later
version may have added is looked for. Undefined: an event of an unknown type.
*/
export const readEvent = (parsed: unknown, unsealer: Unsealer): Recorded<JournalEvent> | undefined => {
	if (!isEvent(parsed)) {
		return undefined;
	}

	if (parsed.type !== 'variable-set' || !('sealed' in parsed)) {
		return parsed;
	}

	const {sealed, secret: _, ...event} = parsed as typeof parsed & {sealed: unknown; secret: true};
	const text = typeof sealed === 'string' ? unsealer.unseal(sealed) : undefined;
	return {...event, value: text?.ok === true ? new Secret(text.value) : unreadableSecret};
};

const isEvent = (parsed: unknown): parsed is Recorded<JournalEvent> => known.has(typeOfEvent(parsed));

/** The type that an event says it has; empty when it says none. */
export const typeOfEvent = (parsed: unknown): string =>
	typeof parsed === 'object' && parsed !== null && 'type' in parsed && typeof parsed.type === 'string'
		? parsed.type
		: '';
