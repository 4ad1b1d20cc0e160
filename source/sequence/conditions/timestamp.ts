/*
Dates of conditions, without the machine's clock or time zone: conditions compare in UTC. Rule: task-sequence-format.md §5.4.
*/

type Clock = readonly [
	year: number,
	month: number,
	day: number,
	hour: number,
	minute: number,
	second: number,
];

const minute = 60_000;
const day = 86_400_000;

/** As WMI writes them, `20240131235959.000000+000`: the last part is the distance to UTC in minutes. */
const wmiTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,6}([+-]\d{3}|\*{3})?)?$/;
const isoTime =
	/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?)?\s*(?:Z|UTC|([+-])(\d\d):?(\d\d))?$/i;
const americanTime = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(AM|PM)?)?$/i;

/**
Reads the date and time of a condition, in WMI's form, in ISO 8601 or as the American console shows it; without a zone it is UTC.
Returns milliseconds since the epoch, or undefined for anything else.
*/
export const parseTimestamp = (text: string): number | undefined => {
	const trimmed = text.trim();

	const wmi = wmiTime.exec(trimmed);
	if (wmi !== null) {
		const [, year, month, date, hour, minutes, second, zone] = wmi;
		const distance = zone === undefined || zone === '***' ? 0 : Number(zone) * minute;
		return milliseconds(clock(year, month, date, hour, minutes, second), distance);
	}

	const iso = isoTime.exec(trimmed);
	if (iso !== null) {
		const [, year, month, date, hour, minutes, second, sign, zoneHours, zoneMinutes] = iso;
		const distance = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * minute;
		return milliseconds(clock(year, month, date, hour, minutes, second), sign === '-' ? -distance : distance);
	}

	const american = americanTime.exec(trimmed);
	if (american !== null) {
		const [, month, date, year, hour, minutes, second, half] = american;
		return milliseconds(clock(year, month, date, fullHour(hour, half), minutes, second), 0);
	}

	return undefined;
};

/** `2024-01-31T23:59:59Z`. */
export const timestampText = (time: number): string => {
	const days = Math.floor(time / day);
	const seconds = Math.floor((time - days * day) / 1000);
	const {year, month, date} = civilDate(days);
	const clockText = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
		.map(padded(2))
		.join(':');
	return `${[padded(4)(year), ...[month, date].map(padded(2))].join('-')}T${clockText}Z`;
};

const padded =
	(length: number) =>
	(number: number): string =>
		String(number).padStart(length, '0');

const clock = (...parts: readonly (string | number | undefined)[]): Clock => {
	const [year = 0, month = 0, date = 0, hour = 0, minutes = 0, second = 0] = parts.map(part =>
		Number(part ?? 0),
	);
	return [year, month, date, hour, minutes, second];
};

const fullHour = (hour: string | undefined, half: string | undefined): number => {
	const number = Number(hour ?? 0);
	if (half === undefined) {
		return number;
	}

	// 12 AM is midnight, 12 PM noon; 13 AM is nothing.
	return number > 12 ? 24 : (number % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
};

const milliseconds = (
	[year, month, date, hour, minutes, second]: Clock,
	distance: number,
): number | undefined => {
	const days = dayNumber(year, month, date);
	const civil = civilDate(days);
	const real = civil.year === year && civil.month === month && civil.date === date;
	return real && hour < 24 && minutes < 60 && second < 60
		? days * day + hour * 3_600_000 + minutes * minute + second * 1000 - distance
		: undefined;
};

/** Days since 1970-01-01 in the Gregorian calendar, counted from March so that leap days come last. */
const dayNumber = (year: number, month: number, date: number): number => {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
	return (
		era * 146_097 +
		yearOfEra * 365 +
		Math.floor(yearOfEra / 4) -
		Math.floor(yearOfEra / 100) +
		dayOfYear -
		719_468
	);
};

/** The date of a day number. */
const civilDate = (days: number): {readonly year: number; readonly month: number; readonly date: number} => {
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	return {year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date};
};
