import type {Timezone, TimezoneChange} from '../sequence/variables/timezone.ts';

/** The time zone of this machine in the year of `now`, as `_SMSTSTimezone` writes it. Rule: task-sequence-format.md §9.1. */
export const currentTimezone = (now: Date): Timezone => {
	const year = now.getFullYear();
	const winter = new Date(year, 0, 1);
	const summer = new Date(year, 6, 1);
	// The larger bias is the standard time of both hemispheres.
	const [standard, daylight] =
		winter.getTimezoneOffset() >= summer.getTimezoneOffset() ? [winter, summer] : [summer, winter];
	const bias = standard.getTimezoneOffset();
	const daylightBias = daylight.getTimezoneOffset() - bias;
	return {
		bias,
		standardBias: 0,
		daylightBias,
		standardDate: daylightBias === 0 ? noChange : changeTo(bias, year),
		daylightDate: daylightBias === 0 ? noChange : changeTo(bias + daylightBias, year),
		standardName: nameAt(standard),
		daylightName: nameAt(daylight),
	};
};

const noChange: TimezoneChange = {
	year: 0,
	month: 0,
	dayOfWeek: 0,
	day: 0,
	hour: 0,
	minute: 0,
	second: 0,
	milliseconds: 0,
};

/** The hour of the year at which the clocks change to `bias`, as the nth weekday of its month. */
const changeTo = (bias: number, year: number): TimezoneChange => {
	const hour = 3_600_000;
	const end = new Date(year + 1, 0, 1).getTime();
	for (let time = new Date(year, 0, 1).getTime() + hour; time < end; time += hour) {
		const before = new Date(time - hour);
		const after = new Date(time);
		if (after.getTimezoneOffset() === bias && before.getTimezoneOffset() !== bias) {
			const nth = Math.ceil(before.getDate() / 7);
			const daysInMonth = new Date(year, before.getMonth() + 1, 0).getDate();
			return {
				...noChange,
				month: before.getMonth() + 1,
				dayOfWeek: before.getDay(),
				day: before.getDate() + 7 > daysInMonth ? 5 : nth,
				// By the clock that is about to change.
				hour: before.getHours() + 1,
			};
		}
	}

	return noChange;
};

const nameAt = (date: Date): string => {
	const parts = new Intl.DateTimeFormat('en', {timeZoneName: 'long'}).formatToParts(date);
	return parts.find(({type}) => type === 'timeZoneName')?.value ?? '';
};
