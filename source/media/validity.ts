import {failure, type Result, success} from '../sequence/result.ts';
import {revealed} from '../sequence/secret.ts';
import {mediaSettings} from './media-layout.ts';
import {type MediaVariable, mediaVariable} from './media-variables.ts';

/** Why a medium does not start today. */
export type ValidityProblem = {
	readonly kind: 'not-valid-yet' | 'expired' | 'clock-wrong' | 'damaged';
	readonly message: string;
	readonly help: string;
};

/**
Compares the clock of this machine with the dates of the medium; absent dates allow everything. The rule is Configuration
Manager's (media-and-boot.md §6), the names of the variables are ours: how its media store the dates is not known.

A date without a time means the whole day, in UTC.

@param made - When the medium was made (ISO 8601), empty where it does not say so: a clock that shows an earlier time is wrong, and says nothing about dates.
*/
export const checkValidity = (
	variables: readonly MediaVariable[],
	now: Date,
	made = '',
): Result<undefined, ValidityProblem> => {
	const start = revealed(mediaVariable(variables, mediaSettings.startDate)).trim();
	const end = revealed(mediaVariable(variables, mediaSettings.expirationDate)).trim();
	for (const [name, text] of [
		[mediaSettings.startDate, start],
		[mediaSettings.expirationDate, end],
	] as const) {
		if (text !== '' && Number.isNaN(Date.parse(text))) {
			return failure({
				kind: 'damaged',
				message: `The media variable ${name} is "${text.slice(0, shownLength)}", which is no date.`,
				help: 'Make the media again with dates such as 2027-01-31.',
			});
		}
	}

	const clock = `The clock of this machine says ${now.toISOString()}.`;
	const isDated = start !== '' || end !== '';
	// Clocks that run on local time are read as UTC.
	if (isDated && now.getTime() < Date.parse(made) - day) {
		return failure({
			kind: 'clock-wrong',
			message: `The clock of this machine is wrong: this media was made on ${made}. ${clock}`,
			help: 'Set the clock, in the firmware or with the command date, and start again.',
		});
	}

	if (start !== '' && now.getTime() < Date.parse(start)) {
		return failure({
			kind: 'not-valid-yet',
			message: `This media may be used from ${start} on. ${clock}`,
			help: 'Set the clock if it is wrong, or use other media.',
		});
	}

	if (end !== '' && now.getTime() >= endOf(end)) {
		return failure({
			kind: 'expired',
			message: `This media expired on ${end}. ${clock}`,
			help: 'Set the clock if it is wrong, or make new media.',
		});
	}

	return success(undefined);
};

/** Characters of a damaged date that a message repeats. */
const shownLength = 40;
const day = 24 * 60 * 60 * 1000;

const endOf = (text: string): number => Date.parse(text) + (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day : 0);
