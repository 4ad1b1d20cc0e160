/**
A moment as WMI writes it: `20250314093000.000000+000`, in UTC.

@param time Milliseconds since the epoch.
*/
export const cimDateTime = (time: number): string => {
	const digits = new Date(time).toISOString().replaceAll(/[-:TZ]/g, '');
	const [seconds = '', fraction = ''] = digits.split('.');
	return `${seconds}.${fraction.padEnd(6, '0')}+000`;
};

/** Milliseconds since the epoch from a moment as WMI writes it; its offset is in minutes. Undefined: it is none. */
export const readCimDateTime = (text: string): number | undefined => {
	const digits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.(\d{3})\d{3}([+-]\d{3})$/.exec(text);
	if (digits === null) {
		return undefined;
	}

	const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0, offset = 0] =
		digits.slice(1).map(Number);
	return Date.UTC(year, month - 1, day, hours, minutes - offset, seconds, milliseconds);
};
