import path from 'node:path';
import type {Engine} from '../../run/engine.ts';
import {ownVariables} from '../../run/own-variables.ts';
import {processEnvironment} from '../../run/process-environment.ts';
import {engineComponent} from '../../run/run-log.ts';
import type {Prepared} from '../prepared.ts';
import {createCodeGuard} from './code-guard.ts';
import {isUnattended} from './is-unattended.ts';

/**
Offers a command prompt behind F8 while the task sequence runs, and the technician code, where there is one. The run goes on behind
it, and comes to neither its end nor a restart while it is open: that is what a prompt is commonly kept open for. It reads the
variables and sets none: the file that TSENV names is that of the step in progress. Rule: media-and-boot.md §4.4, F8.

On Windows a step shares the console with the prompt, and Ctrl+C in the one would end the other: there the run is held first.

@returns `closed`: resolves when no prompt is open; from then on none is logged, because the run has its end.
*/
export const offerRunShell = (
	prepared: Prepared,
	engine: Pick<Engine, 'environment' | 'machine' | 'folders' | 'log'>,
): {readonly closed: () => Promise<void>} => {
	const {console, machine, options} = prepared;
	const {environment, folders} = engine;
	const {lendTerminal, offerShell: offer} = console;
	let open: Promise<void> | undefined;
	let isOver = false;
	const log = (text: string) => {
		if (!isOver) {
			engine.log.write(engineComponent, text);
			engine.log.flush();
		}
	};

	const lend = async (): Promise<void> => {
		log('A person opened a shell while the task sequence runs');
		await lendTerminal?.(async () => {
			const {TSENV: _, ...readable} = processEnvironment(engine, path.join(folders.run, 'tsenv'));
			const opened = await machine.openShell({folder: folders.run, environment: readable});
			if (!opened.ok) {
				console.notice('warning', opened.error);
			}
		});
		log('The shell was closed');
	};

	// Without a kiosk that a technician opens, nobody is there in an unattended run.
	if (lendTerminal !== undefined && !(options.unattended && console.kiosk === undefined)) {
		offer?.({
			guard: createCodeGuard({
				code: () => environment.text(ownVariables.technicianCode),
				log,
				opens: 'a shell',
			}),
			async open() {
				if (open !== undefined || isUnattended(prepared)) {
					return;
				}

				if (machine.platform === 'windows' && !isOver) {
					console.notice(
						'information',
						'While a step runs there is no command prompt: P holds the task sequence first.',
					);
					return;
				}

				open = lend();
				try {
					await open;
				} finally {
					open = undefined;
				}
			},
		});
	}

	return {
		async closed() {
			await open;
			isOver = true;
		},
	};
};
