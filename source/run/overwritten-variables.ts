import {type ByteText, byteText, copyText, digitsBefore, holds, readNumber} from './byte-text.ts';
import type {FoundRecord} from './record.ts';

/*
Most of a long journal are values of variables that were set again soon after. Resuming needs the last of them only, and
finding out which those are takes the first bytes of a record instead of the whole of its JSON.
*/

const eventStart = byteText('{"type":"');
const variableStart = byteText('{"type":"variable-set","name":"');
const variableType = byteText('{"type":"variable-set"');
const valueStart = byteText('","value":"');
const numberField = byteText(',"sequenceNumber":');
/** More digits than these would not be read exactly. */
const longestNumber = 15;
const quote = 0x22;
const backslash = 0x5c;

export type OverwrittenVariables = {
	/**
	Looks through the next block of the journal. Gives, at the place of every record that the fold can do without, the number of its event.
	*/
	find(bytes: DataView, records: readonly FoundRecord[]): readonly (number | undefined)[];
};

/** The last event of a name. */
type LastSet = {
	readonly name: ByteText;
	/** Its place in the block. Undefined while it may not be left out, whatever follows. */
	position: number | undefined;
	sequenceNumber: number;
};

/**
Finds the `variable-set` events that make no difference to the fold over the whole journal, because the same variable is set again
in the same block.

The first event of a name is never one of them, nor the first after a variable was removed: it says where in the list the
variable stands and how its name is spelled. Names that differ only in case are taken for different ones, which reads more than
need be. What is not written as `writeEvent` writes a plain text is left for JSON to read, and all begins anew behind it. The last
records of a block, when their batch goes on in the next, overwrite nothing, because they may not count.
*/
export const createOverwrittenVariables = (): OverwrittenVariables => {
	// By hash. Two names with the same one push each other out, and both are read more often.
	const names = new Map<number, LastSet>();

	const take = (
		bytes: DataView,
		{start, eventEnd}: FoundRecord,
		position: number,
		overwritten: (number | undefined)[] | undefined,
	): void => {
		if (!holds(bytes, start, variableStart)) {
			if (holds(bytes, start, variableType) || !holds(bytes, start, eventStart)) {
				names.clear();
			}

			return;
		}

		const nameStart = start + variableStart.length;
		const nameEnd = endOfName(bytes, nameStart, eventEnd);
		const sequenceNumber = lastNumber(bytes, start, eventEnd);
		if (nameEnd === undefined || sequenceNumber === undefined || !holds(bytes, nameEnd, valueStart)) {
			names.clear();
			return;
		}

		const hash = hashOf(bytes, nameStart, nameEnd);
		const last = names.get(hash);
		if (
			last === undefined ||
			last.name.length !== nameEnd - nameStart ||
			!holds(bytes, nameStart, last.name)
		) {
			const name = copyText(bytes, nameStart, nameEnd);
			names.set(hash, {name, position: undefined, sequenceNumber});
			return;
		}

		if (overwritten === undefined) {
			return;
		}

		if (last.position !== undefined) {
			overwritten[last.position] = last.sequenceNumber;
		}

		last.position = position;
		last.sequenceNumber = sequenceNumber;
	};

	return {
		find(bytes, records) {
			for (const last of names.values()) {
				last.position = undefined;
			}

			const overwritten = Array.from<number | undefined>({length: records.length}).fill(undefined);
			const counting = records.findLastIndex(({more}) => !more) + 1;
			for (const [position, record] of records.entries()) {
				// A variable that is removed there may be written anew in the next block.
				take(bytes, record, position, position < counting ? overwritten : undefined);
			}

			return overwritten;
		},
	};
};

/** Where the quote after a name is; undefined for one with escapes. */
const endOfName = (bytes: DataView, start: number, end: number): number | undefined => {
	for (let offset = start; offset < end; offset++) {
		const byte = bytes.getUint8(offset);
		if (byte === quote) {
			return offset;
		}

		if (byte === backslash) {
			return undefined;
		}
	}

	return undefined;
};

/** The event's number, when it is the last field. */
const lastNumber = (bytes: DataView, start: number, eventEnd: number): number | undefined => {
	const digitsEnd = eventEnd - 1;
	const digitsStart = digitsBefore(bytes, start, digitsEnd);
	const digits = digitsEnd - digitsStart;
	return digits > 0 && digits <= longestNumber && holds(bytes, digitsStart - numberField.length, numberField)
		? readNumber(bytes, digitsStart, digitsEnd)
		: undefined;
};

/** FNV-1a. */
const hashOf = (bytes: DataView, start: number, end: number): number => {
	let hash = 0x811c9dc5;
	for (let offset = start; offset < end; offset++) {
		hash = Math.imul(hash ^ bytes.getUint8(offset), 0x01000193);
	}

	return hash;
};
