import type {Console, Questions} from '../../source/ui/console.ts';
import type {KioskGuard} from '../../source/ui/kiosk/kiosk.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable} from './example-run.ts';
import {failedStep} from './recovery-question.ts';
import {openScreenConsole} from './screen-console.ts';

export const kioskLog = '/var/lib/bootseq/_SMSTaskSequence/runs/20261121-140200-abcd/logs/smsts.log';
const start = Date.UTC(2026, 10, 21, 14, 3);

/** The large picture on an emulated terminal, with a clock that stands still until time `passes`. */
export const openKiosk = async (options: Parameters<typeof openScreenConsole>[0] = {}) => {
	let time = start;
	const opened = await openScreenConsole({kiosk: 'at-once', now: () => time, ...options});
	return {
		...opened,
		passes(seconds: number) {
			time += seconds * 1000;
		},
	};
};

/** A run up to the moment in which 7-Zip is being installed. */
export const beginRun = (console: Console) => {
	const record = createRecorder();
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	return record;
};

/** The end of that run, after which the computer restarts. */
export const failedEnd: Questions['finished']['question'] = {
	result: 'failed',
	code: 1603,
	failed: failedStep({message: 'The exit code 1603 is not among the success codes 0 3010.'}),
	logFile: kioskLog,
	afterwards: 'restart',
	seconds: 900,
};

/** A code that lets in, and how often it was tried. */
export const guardBy = (console: Console, code: string, delay = 0, mayInterrupt = false): {tries: number} => {
	const seen = {tries: 0};
	const guard: KioskGuard = {
		isSet: () => code !== '',
		mayInterrupt,
		judge(typed) {
			seen.tries++;
			return typed.reveal() === code ? undefined : delay;
		},
	};
	console.kiosk?.guardBy(guard);
	return seen;
};
