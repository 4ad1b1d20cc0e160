import process from 'node:process';
import {createCodeGuard} from '../attendance/code-guard.ts';
import type {Prepared} from '../prepared.ts';

/**
Offers a command prompt behind F8 at every page before the run, as boot images do: in the boot environment alone, and only to
a person at the full screen. Offered anew when the medium is open, it asks for the technician code of the medium; before that there is
nothing yet that a code could protect. The run takes the offer back when it begins.

@param code - The technician code as it is now; empty: there is none.
*/
export const offerShell = ({console, machine, options}: Prepared, code: () => string = () => ''): void => {
	const {lendTerminal, offerShell: offer} = console;
	if (machine.phase !== 'WinPE' || options.unattended || lendTerminal === undefined || offer === undefined) {
		return;
	}

	const environment = Object.fromEntries(
		Object.entries(machine.processEnvironment).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]],
		),
	);
	let isOpen = false;
	offer({
		guard: createCodeGuard({code}),
		async open() {
			if (isOpen) {
				return;
			}

			isOpen = true;
			try {
				await lendTerminal(async () => {
					const opened = await machine.openShell({folder: process.cwd(), environment});
					if (!opened.ok) {
						console.notice('warning', opened.error);
					}
				});
			} finally {
				isOpen = false;
			}
		},
	});
};
