import type {Machine} from '../machine/machine.ts';
import type {Console} from '../ui/console.ts';
import type {Answers} from './answers.ts';
import type {Arguments, RestartMode} from './arguments.ts';
import type {NetworkSession} from './network/network-desk.ts';

/** What every command that may run a task sequence works with. */
export type Prepared = {
	readonly options: Arguments;
	readonly answers: Answers;
	readonly console: Console;
	readonly machine: Machine;
	/** The network of this start; nothing is looked at before somebody asks. */
	readonly network: NetworkSession;
	/** The media that were tried with a wrong password last, by their location; how often in a row, and what was said. */
	readonly wrongPasswords: Map<string, {readonly attempts: number; readonly message: string}>;
	/** The `_SMSTaskSequence` folder. */
	readonly stateFolder: string;
	readonly restartMode: RestartMode;
};
