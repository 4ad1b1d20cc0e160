import type {KioskMessages} from './messages.ts';

export const kioskEn: KioskMessages = {
	kiosk: {
		words: {
			succeeded: 'SUCCEEDED',
			failed: 'FAILED',
			cancelled: 'CANCELLED',
			restart: 'RESTART',
			retry: 'TRY AGAIN',
			wait: 'PLEASE WAIT',
		},
		minutes: minutes => `${minutes} MIN`,
		underOneMinute: '< 1 MIN',
		hours: (hours, minutes) => `${hours} H ${String(minutes).padStart(2, '0')}`,
		step: 'Step',
		elapsed: clock => `Elapsed ${clock}`,
		left: plusMinus => (plusMinus === 0 ? 'Left' : `Left, ± ${plusMinus} min`),
		givesUpIn: 'Gives up in',
		tryIn: (number, of) => `Try ${number} of ${of} in`,
		again: (step, attempt) => `${step} (try ${attempt})`,
		stepFailed: (step, code) => `“${step}” failed with code ${code}`,
		afterwards: {
			wait: 'This stays on the screen until somebody comes.',
			restart: clock => `The computer restarts in ${clock}`,
			shutdown: clock => `The computer switches off in ${clock}`,
		},
		whenLeft: {
			restart: 'When this page is left, the computer restarts.',
			shutdown: 'When this page is left, the computer switches off.',
		},
		codeTitle: 'This computer works by itself',
		codeHelp: 'The technician code opens the screens with all keys, until the computer is started again.',
	},
};
