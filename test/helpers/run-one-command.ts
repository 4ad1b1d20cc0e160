import process from 'node:process';
import {createLinuxCommands} from '../../source/machine/linux/commands.ts';

/** A program of its own that runs one command: `run-one-command.ts <folder> <attempt> <command>`. Tests kill it. */
const [, , folder = '', attemptId = '', command = ''] = process.argv;
await createLinuxCommands(process.env).run({
	command,
	folder,
	environment: {PATH: process.env['PATH'] ?? ''},
	attemptId,
	onStart: started => process.stdout.write(`${JSON.stringify(started)}\n`),
	onLine: () => undefined,
});
