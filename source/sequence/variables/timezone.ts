/** A change of the clock, as Windows keeps it: without a year it is the nth weekday of a month (day 5: the last one). */
export type TimezoneChange = {
	readonly year: number;
	/** 1–12; 0: this zone does not change its clocks. */
	readonly month: number;
	/** 0 Sunday. */
	readonly dayOfWeek: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	readonly milliseconds: number;
};

/** A time zone. A bias is in minutes, UTC minus local time: -60 for Amsterdam. */
export type Timezone = {
	readonly bias: number;
	readonly standardBias: number;
	readonly daylightBias: number;
	readonly standardDate: TimezoneChange;
	readonly daylightDate: TimezoneChange;
	readonly standardName: string;
	readonly daylightName: string;
};

/** The value of `_SMSTSTimezone`: three biases, twice eight fields, two names, with commas. Rule: task-sequence-format.md §9.1. */
export const timezoneText = (timezone: Timezone): string =>
	[
		timezone.bias,
		timezone.standardBias,
		timezone.daylightBias,
		...changeFields(timezone.standardDate),
		...changeFields(timezone.daylightDate),
		timezone.standardName,
		timezone.daylightName,
	].join(',');

const changeFields = (change: TimezoneChange): number[] => [
	change.year,
	change.month,
	change.dayOfWeek,
	change.day,
	change.hour,
	change.minute,
	change.second,
	change.milliseconds,
];
