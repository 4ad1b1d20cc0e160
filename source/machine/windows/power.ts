import {failure, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import type {Power} from '../machine.ts';

/** Restarts and switches off by `wpeutil` in Windows PE (media-and-boot.md §7), by `shutdown` elsewhere. */
export const createWindowsPower = (run: Execute, phase: 'WinPE' | 'FullOS'): Power => ({
	survivesRestart: async stateFolder =>
		phase === 'WinPE' && /^x:/i.test(stateFolder)
			? failure(
					`The state folder ${stateFolder} is on the memory disk of Windows PE, which every restart empties. Name a folder on a disk with --state, after a step that formats one.`,
				)
			: success(undefined),
	async restart() {
		const refused = await ask(run, inBootEnvironment(phase, 'reboot') ?? ['shutdown.exe', '/r', '/t', '0']);
		return refused === undefined
			? success(undefined)
			: failure(
					`The restart was refused: ${refused}. Restart the machine by hand; the run goes on from the next step.`,
				);
	},
	async shutDown() {
		const refused = await ask(run, inBootEnvironment(phase, 'shutdown') ?? ['shutdown.exe', '/s', '/t', '0']);
		return refused === undefined ? success(undefined) : failure(`${refused}. Switch it off by hand.`);
	},
});

const inBootEnvironment = (phase: 'WinPE' | 'FullOS', deed: string): readonly string[] | undefined =>
	phase === 'WinPE' ? ['wpeutil.exe', deed] : undefined;

/** Undefined: it was done; else why not. */
const ask = async (
	run: Execute,
	[program = '', ...arguments_]: readonly string[],
): Promise<string | undefined> => {
	const {exitCode, stderr} = await run(program, arguments_);
	return exitCode === 0 ? undefined : stderr.trim() || `${program} ended with ${exitCode}`;
};
