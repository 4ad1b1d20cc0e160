/**
A moment as WMI writes it: `20250314093000.000000+000`, in UTC.

@param time Milliseconds since the epoch.
*/
export const cimDateTime = (time: number): string => {
	const digits = new Date(time).toISOString().replaceAll(/[-:TZ]/g, '');
	const [seconds = '', fraction = ''] = digits.split('.');
	return `${seconds}.${fraction.padEnd(6, '0')}+000`;
};
