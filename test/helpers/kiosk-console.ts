import type {Prepared} from '../../source/commands/prepared.ts';
import {success} from '../../source/sequence/result.ts';
import type {Console} from '../../source/ui/console.ts';
import type {Kiosk} from '../../source/ui/kiosk/kiosk.ts';
import {createFakeMachine} from './fake-machine.ts';
import {noOptions, prepare} from './prepared.ts';

type Options = {
	/** The large picture is on the screen. */
	readonly isShown?: boolean;
	/** A technician has opened the ordinary screens. */
	readonly isOpened?: boolean;
	readonly options?: Partial<Prepared['options']>;
	readonly restartMode?: Prepared['restartMode'];
	/** Why the computer is not restarted or switched off. */
	readonly refused?: string;
};

/** What a command works with at a machine at which nobody stands; and what was waited for, told and done, in order. */
export const prepareKiosk = ({
	isShown = true,
	isOpened = false,
	options = {},
	restartMode = 'machine',
	refused,
}: Options = {}) => {
	const {prepared, asked} = prepare({reply: {kind: 'answer', answer: 'leave'}});
	const done: string[] = [];
	let isBegun = isShown;
	const kiosk: Kiosk = {
		begin() {
			isBegun = true;
		},
		guardBy() {},
		isShown: () => isBegun && !isOpened,
		isOpened: () => isOpened,
	};
	const console: Console = {
		...prepared.console,
		kiosk,
		wait(reason, limit) {
			done.push([`waits: ${reason}`, ...(limit === undefined ? [] : [JSON.stringify(limit)])].join(' '));
		},
		notice(severity, text) {
			done.push(`${severity}: ${text}`);
		},
	};
	const act = (deed: string) => async () => {
		done.push(deed);
		return refused === undefined ? success(undefined) : {ok: false as const, error: refused};
	};
	const machine = createFakeMachine();
	const whole: Prepared = {
		...prepared,
		options: {...noOptions, unattended: true, ...options},
		console,
		restartMode,
		machine: {...machine, power: {...machine.power, restart: act('restart'), shutDown: act('shut down')}},
	};
	return {prepared: whole, asked, done, kiosk};
};
