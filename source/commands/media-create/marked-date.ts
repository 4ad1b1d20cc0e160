import {calendarDate} from '../../ui/calendar-date.ts';

const marked = new RegExp(
	String.raw`^${calendarDate}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$`,
);

/** Milliseconds of a date or a moment in ISO 8601; undefined for anything else. A date means midnight, in UTC. */
export const parseMarkedDate = (text: string): number | undefined => {
	const time = marked.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
};
