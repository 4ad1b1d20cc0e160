import process from 'node:process';
import {takesLines} from './line-terminal.ts';
import {isTooOld} from './node-version.ts';
import {leaveSplash, splash} from './splash.ts';

/*
Only the splash is imported statically: reading arguments costs 24 ms and the screen 80 ms, and both can wait until there
is something to see (budget: first pixels within 1.3 times the start of Node itself).
*/
const args = process.argv.slice(2);

const isScreenAsked = (): boolean =>
	process.stdout.isTTY === true &&
	!args.some(argument => ['--plain', '--json', '--help', '--version', '--dry-run'].includes(argument)) &&
	!takesLines(process.env, process.stdout.columns);

/** What is shown until the screen is loaded; undefined: no screen will be. */
const firstPixels = async (): Promise<string | undefined> => {
	if (!isScreenAsked()) {
		return undefined;
	}

	const command = args.find(argument => !argument.startsWith('-')) ?? 'boot';
	if (command === 'log') {
		const {logPreview} = await import('./log-preview.ts');
		const options = args.findIndex(argument => argument.startsWith('--'));
		return logPreview(args.slice(1, options < 0 ? undefined : options), process.stdout);
	}

	return ['boot', 'run', 'resume'].includes(command) ? splash : undefined;
};

// Whoever reads what is printed may leave first (`| head`): that must end neither a run nor the program with an error.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', () => {});
}

const start = async (): Promise<number> => {
	if (isTooOld()) {
		const {runOnNewerNode} = await import('./newer-node.ts');
		return runOnNewerNode();
	}

	const pixels = await firstPixels();
	const splashShown = pixels !== undefined;
	if (splashShown) {
		// Before anything is seen: until then the terminal itself shows what is typed, and that may be the password.
		process.stdin.setRawMode?.(true);
		process.stdout.write(pixels);
	}

	try {
		const {main} = await import('./commands/main.ts');
		return await main(args, {splashShown});
	} catch (error) {
		// A bug. What it was about may hold a secret, and a trace helps nobody at a console: the name and the message must do.
		const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
		process.stderr.write(
			`${splashShown ? leaveSplash : ''}bootseq: this is a fault of the program itself. ${text}\n`,
		);
		return 1;
	}
};

process.exitCode = await start();
