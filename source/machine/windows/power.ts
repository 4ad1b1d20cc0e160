import {failure, success} from '../../sequence/result.ts';
import type {Execute} from '../execute.ts';
import type {Power} from '../machine.ts';

/** Restarts by `wpeutil` in Windows PE (media-and-boot.md §7), by `shutdown` elsewhere. */
export const createWindowsPower = (run: Execute, phase: 'WinPE' | 'FullOS'): Power => ({
	survivesRestart: async stateFolder =>
		phase === 'WinPE' && /^x:/i.test(stateFolder)
			? failure(
					`The state folder ${stateFolder} is on the memory disk of Windows PE, which every restart empties. Name a folder on a disk with --state, after a step that formats one.`,
				)
			: success(undefined),
	restart: async () => {
		const [program, ...arguments_] =
			phase === 'WinPE' ? (['wpeutil.exe', 'reboot'] as const) : (['shutdown.exe', '/r', '/t', '0'] as const);
		const {exitCode, stderr} = await run(program, arguments_);
		return exitCode === 0
			? success(undefined)
			: failure(
					`The restart was refused: ${stderr.trim() || `${program} ended with ${exitCode}`}. Restart the machine by hand; the run goes on from the next step.`,
				);
	},
});
