import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {createLinuxCommands} from '../../source/machine/linux/commands.ts';
import type {CommandRequest} from '../../source/machine/machine.ts';
import type {StepContext} from '../../source/steps/step-type.ts';

/** A step's context whose processes really run, on this machine, with `environment` beside the path; their output is logged. */
export const withRealCommands = (
	context: StepContext,
	folder: string,
	environment: Readonly<Record<string, string>>,
): StepContext => {
	const commands = createLinuxCommands({PATH: searchPath});
	const start = async (request: Pick<CommandRequest, 'command' | 'onLine' | 'timeout'>) =>
		commands.run({
			...request,
			folder,
			environment: {PATH: searchPath, ...environment},
			signal: context.signal,
		});
	return {
		...context,
		machine: {...context.machine, commands: {...context.machine.commands, find: commands.find}},
		scratchFolder: folder,
		async writeScratchFile(name, text) {
			mkdirSync(folder, {recursive: true});
			const file = path.join(folder, name);
			writeFileSync(file, text);
			return file;
		},
		async runCommand({command}) {
			const result = await start({command, onLine: (_stream, text) => context.log(`| ${text}`)});
			return result.kind === 'exited'
				? {code: result.code}
				: {code: 0x8000_ffff, message: `It ended as ${result.kind}.`};
		},
		async capture({command, timeout}) {
			const lines = {stdout: [] as string[], stderr: [] as string[]};
			const result = await start({
				command,
				...(timeout === undefined ? {} : {timeout}),
				onLine: (stream, text) => void lines[stream].push(text),
			});
			const answer = {output: lines.stdout.join('\n'), errors: lines.stderr.join('\n')};
			return result.kind === 'exited'
				? {...answer, code: result.code}
				: {...answer, code: 0x8007_05b4, problem: `It ended as ${result.kind}.`};
		},
	};
};

const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
