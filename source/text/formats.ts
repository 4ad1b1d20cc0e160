import type {Language} from './language.ts';

/** Numbers, times and durations as a language writes them. */
export type Formats = {
	/** `1:14`, `1:02:03`. Seconds in. */
	clock(seconds: number): string;
	/** `0:03:26`: always with hours, for a figure that must not jump. */
	longClock(seconds: number): string;
	/** `1 minute, 14 seconds`. Seconds in. */
	duration(seconds: number): string;
	number(value: number): string;
	/** `36 %` or `36%`, from a share between 0 and 1. */
	percent(share: number): string;
	/** `412 MB`. */
	bytes(value: number): string;
	/** The time of day, from ISO 8601: `14:02:11`. */
	timeOfDay(iso: string): string;
	/** Date and time, from ISO 8601. */
	moment(iso: string): string;
};

const pad = (value: number): string => String(value).padStart(2, '0');

const split = (seconds: number) => {
	const whole = Math.max(0, Math.floor(seconds));
	return {hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60};
};

/** Makes a thing when it is first needed: all formatters together take 10 ms, and the first screen needs none. */
const once = <Made>(make: () => Made): (() => Made) => {
	let made: {readonly it: Made} | undefined;
	return () => {
		made ??= {it: make()};
		return made.it;
	};
};

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `timeZone` is for tests and recordings; without it, the machine's own. An unreadable time is shown as it came. */
export const createFormats = (language: Language, timeZone?: string): Formats => {
	const zone = timeZone === undefined ? {} : {timeZone};
	const numbers = once(() => new Intl.NumberFormat(language));
	const percents = once(() => new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0}));
	const durations = once(() => new Intl.DurationFormat(language, {style: 'long'}));
	const zero = once(() =>
		new Intl.DurationFormat(language, {style: 'long', secondsDisplay: 'always'}).format({seconds: 0}),
	);
	const times = once(
		() =>
			new Intl.DateTimeFormat(language, {
				hour: '2-digit',
				minute: '2-digit',
				second: '2-digit',
				hourCycle: 'h23',
				...zone,
			}),
	);
	const moments = once(
		() =>
			new Intl.DateTimeFormat(language, {
				dateStyle: 'medium',
				timeStyle: 'short',
				hourCycle: 'h23',
				...zone,
			}),
	);
	const dated = (iso: string, format: () => Intl.DateTimeFormat): string => {
		const time = Date.parse(iso);
		return Number.isNaN(time) ? iso : format().format(time);
	};

	return {
		clock(total) {
			const {hours, minutes, seconds} = split(total);
			return hours === 0 ? `${minutes}:${pad(seconds)}` : `${hours}:${pad(minutes)}:${pad(seconds)}`;
		},
		longClock(total) {
			const {hours, minutes, seconds} = split(total);
			return `${hours}:${pad(minutes)}:${pad(seconds)}`;
		},
		duration(total) {
			const parts = split(Math.round(total));
			const nothing = parts.hours + parts.minutes + parts.seconds === 0;
			return nothing ? zero() : durations().format(parts);
		},
		number: value => numbers().format(value),
		percent: share => percents().format(share),
		bytes(value) {
			const power = Math.min(
				byteUnits.length - 1,
				Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)),
			);
			const unit = byteUnits[power] ?? 'byte';
			const scaled = value / 1000 ** power;
			return new Intl.NumberFormat(language, {
				style: 'unit',
				unit,
				// "byte" has no plural in its short form.
				unitDisplay: power === 0 ? 'long' : 'short',
				maximumFractionDigits: scaled < 10 && power > 0 ? 1 : 0,
			}).format(scaled);
		},
		timeOfDay: iso => dated(iso, times),
		moment: iso => dated(iso, moments),
	};
};
