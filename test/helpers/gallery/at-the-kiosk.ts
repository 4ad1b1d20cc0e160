import type {Console, FinishedQuestion} from '../../../source/ui/console.ts';
import {rowOf} from '../example-run.ts';
import {beginRun, failedEnd, guardBy, kioskLog, openKiosk} from '../open-kiosk.ts';
import {standingClock} from './of-question.ts';
import type {Look, Scene} from './scene.ts';

const open = async (look: Look, show: (console: Console) => void) => {
	const {console, terminal} = await openKiosk({...look, now: standingClock});
	guardBy(console, '4711');
	show(console);
	return terminal;
};

const openRun = async (look: Look) => {
	const terminal = await open(look, console => void beginRun(console));
	await terminal.sees(() => /[█#]/.test(terminal.text()), 'large type');
	return terminal;
};

/** A picture of something else than the steps of a run. */
const pictureOf = (variant: string, show: (console: Console) => void): Scene => ({
	screen: 'kiosk',
	variant,
	isPicture: true,
	async open(look) {
		const terminal = await open(look, show);
		await terminal.sees(() => /[█#]/.test(terminal.text()), 'large type');
		return terminal;
	},
});

/** A medium that may not be used any more: nothing was run. */
const refusedMedium: FinishedQuestion = {
	result: 'failed',
	code: 2,
	logFile: '',
	stopped: {
		message: 'This media expired on 2026-09-30. The clock of this machine says 2026-11-21T14:03:42.000Z.',
		help: 'Set the clock if it is wrong, or make new media.',
	},
	afterwards: 'wait',
};

/** Large pictures for a machine at which nobody stands. They have neither header nor keys. */
export const scenesAtTheKiosk: readonly Scene[] = [
	{screen: 'kiosk', isPicture: true, open: openRun},
	pictureOf('waiting', console => console.wait('media', {seconds: 90})),
	pictureOf('retry', console => {
		const record = beginRun(console);
		console.event(
			record({
				type: 'step-finished',
				index: rowOf('7-Zip'),
				name: '7-Zip',
				attempt: 1,
				code: 1603,
				succeeded: false,
				ignored: false,
				seconds: 3,
			}),
		);
		console.wait('retry', {seconds: 40, attempt: {number: 2, of: 3}});
	}),
	pictureOf('restart', console => {
		beginRun(console);
		void console.ask('restart', {
			message: 'Windows Setup (phase 2)',
			seconds: 45,
			target: 'current-os',
			mode: 'machine',
		});
	}),
	pictureOf('failed', console => {
		beginRun(console);
		void console.ask('finished', failedEnd);
	}),
	pictureOf('succeeded', console => {
		beginRun(console);
		void console.ask('finished', {
			result: 'succeeded',
			code: 0,
			logFile: kioskLog,
			afterwards: 'shutdown',
			seconds: 30,
		});
	}),
	{
		screen: 'kiosk',
		variant: 'refused',
		isPicture: true,
		async open(look) {
			const terminal = await open(look, console => {
				console.kiosk?.begin();
				void console.ask('finished', refusedMedium);
			});
			await terminal.seesText('2026-09-30');
			return terminal;
		},
	},
	{
		screen: 'kiosk-code',
		isPicture: true,
		async open(look) {
			const terminal = await openRun(look);
			const picture = terminal.text();
			terminal.types('\u001B[19~');
			await terminal.sees(() => terminal.text() !== picture, 'the question for the code');
			return terminal;
		},
	},
];
