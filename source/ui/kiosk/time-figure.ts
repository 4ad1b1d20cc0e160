import type {KioskMessages} from '../../text/messages/kiosk.ts';

/** Seconds as people read them from three metres: whole minutes, and hours where there are some. */
export const timeFigure = (seconds: number, words: KioskMessages['kiosk']): string => {
	const minutes = Math.round(seconds / 60);
	if (minutes < 1) {
		return words.underOneMinute;
	}

	return minutes < 100 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60);
};

/** As wide as a time becomes in an ordinary run. */
export const timeSample = (words: KioskMessages['kiosk']): string => words.minutes(88);
