import type {Machine} from '../../../source/machine/machine.ts';
import {engineCodes} from '../../../source/run/engine-codes.ts';
import {createFakeMachine} from '../../helpers/fake-machine.ts';
import {writeFileSync} from './disk-functions.ts';
import {answerTo} from './sequence.ts';

/** What has happened outside of the disk: no power cut takes it back. */
export type World = {
	/** Starts of the operating system. */
	readonly boot: number;
	/** Starts of the program. */
	readonly life: number;
	/** Every start of a command, by its attempt id, in order. */
	readonly started: readonly string[];
	/** Those that came to their end. */
	readonly ended: readonly string[];
};

export const newWorld: World = {boot: 1, life: 1, started: [], ended: []};

/** What an attempt that was interrupted counts as. */
export type Interruption = 'fail' | 'skip' | 'done';

/** By row and attempt, `7/1`. */
export type Interruptions = ReadonlyMap<string, Interruption>;

/** A stand-in for the machine: commands are told, nothing is started. What they write goes to the mounted disk. */
export const machineIn = (
	world: () => World,
	change: (world: World) => void,
	interruptions: Interruptions = new Map(),
): Machine => {
	const machine = createFakeMachine({
		command(request) {
			const attempt = request.attemptId ?? '';
			change({...world(), started: [...world().started, attempt]});
			const interrupted = interruptions.get(rowAndAttempt(attempt));
			if (interrupted !== undefined) {
				// Passed over, it goes on as after a success; what the row then says is corrected where ends are compared.
				return interrupted === 'fail' ? engineCodes.interrupted : 0;
			}

			const command = typeof request.command === 'string' ? request.command : request.command.program;
			const {code, tsenv, output} = answerTo(command, name => request.environment[name]);
			if (tsenv !== undefined) {
				writeFileSync(request.environment['TSENV'] ?? '', `${tsenv.join('\n')}\n`);
			}

			if (output !== undefined) {
				request.onLine('stdout', output);
			}

			change({...world(), ended: [...world().ended, attempt]});
			return code;
		},
	});
	return {...machine, bootId: async () => `boot-${world().boot}`};
};

/** `7/1` of `20260801-101500-4f3a9c21/7/1`. */
export const rowAndAttempt = (attemptId: string): string => attemptId.split('/').slice(1).join('/');
