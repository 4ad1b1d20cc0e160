import type {Console} from '../../../source/ui/console.ts';
import {beginRun, failedEnd, guardBy, openKiosk} from '../open-kiosk.ts';
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
	await terminal.sees(() => /[█#]/.test(terminal.text()), 'large figures');
	return terminal;
};

/** Large pictures for a machine at which nobody stands. They have neither header nor keys. */
export const scenesAtTheKiosk: readonly Scene[] = [
	{screen: 'kiosk', isPicture: true, open: openRun},
	{
		screen: 'kiosk',
		variant: 'failed',
		isPicture: true,
		async open(look) {
			const terminal = await open(look, console => {
				beginRun(console);
				void console.ask('finished', failedEnd);
			});
			await terminal.seesText('1603');
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
