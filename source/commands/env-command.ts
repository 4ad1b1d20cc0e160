import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {stateFolderIn} from '../run/run-folder.ts';
import {defaultStateFolder} from '../run/state-folder.ts';
import {runEnv} from './env.ts';
import {writeError, writeLine} from './output.ts';

/**
`bootseq env …` with its own small reader of arguments: `--state` and `--json` count before the name alone, so that a value may
be anything.
*/
export const envCommand = async (argv: readonly string[]): Promise<number> => {
	const words: string[] = [];
	let state: string | undefined;
	let json = false;
	for (let index = 0; index < argv.length; index++) {
		const word = argv[index] ?? '';
		const beforeValue = words.length < 2 || words[0] !== 'set';
		if (beforeValue && word === '--json') {
			json = true;
		} else if (beforeValue && word === '--state') {
			state = argv[++index];
		} else if (beforeValue && word.startsWith('--state=')) {
			state = word.slice('--state='.length);
		} else {
			words.push(word);
		}
	}

	return runEnv(words, {
		environment: process.env,
		stateFolder: stateFolder(state),
		json,
		write: writeLine,
		writeError,
		readInput: async () => text(process.stdin),
	});
};

/** A step knows its run by its process environment; anybody else means the state folder given, or the usual one. */
const stateFolder = (state: string | undefined): string => {
	if (state !== undefined) {
		return stateFolderIn(path.resolve(state));
	}

	return defaultStateFolder({
		platform: process.platform === 'win32' ? 'windows' : 'linux',
		phase: 'FullOS',
		environment: process.env,
		root: process.getuid?.() === 0,
		drives: [],
	});
};
