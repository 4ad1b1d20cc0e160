import {Buffer} from 'node:buffer';
import process from 'node:process';
import {readArguments} from '../../../../source/commands/arguments.ts';
import {checkVariable} from '../../../../source/sequence/variables/variable-name.ts';
import {aboutSentence} from '../complaint.ts';
import type {FuzzTarget} from '../target.ts';

// The build puts the version in its place.
Object.assign(globalThis, {BOOTSEQ_VERSION: '0.0.0'});

class Ended extends Error {}

/** Reads arguments where help and unknown options end the process: here they end the reading, with what was printed. */
const readWithin = (argv: readonly string[]) => {
	const {exit} = process;
	const {log, error} = console;
	const printed: unknown[] = [];
	const print = (...words: unknown[]): void => {
		printed.push(...words);
	};

	console.log = print;
	console.error = print;
	process.exit = (): never => {
		throw new Ended();
	};
	try {
		return {read: readArguments(argv), printed};
	} catch (thrown) {
		if (thrown instanceof Ended) {
			return {printed};
		}

		throw thrown;
	} finally {
		process.exit = exit;
		console.log = log;
		console.error = error;
	}
};

export const argumentTargets: readonly FuzzTarget[] = [
	{
		name: 'arguments and --set',
		weight: 3,
		dictionary: {
			tokens: [
				'\n--set\n',
				'A=b',
				'=',
				'--',
				'-',
				'--no-',
				'--media=',
				'--restart\nexit',
				'--json',
				'--help',
				'--version',
				'--__proto__',
				'--set.a=1',
				'\n',
				'\u0000',
				'--état',
			],
		},
		seeds: () =>
			[
				'run\nexport.zip\n--set\nA=b=c\n--dry-run',
				'--media\n/x\n--unattended\n--answers=a.json',
				'env\nset\nA\nb',
				'',
			].map(text => Buffer.from(text)),
		examine(input) {
			const argv = Buffer.from(input).toString('utf8').split('\n');
			const {read, printed} = readWithin(argv);
			if (read === undefined) {
				return aboutSentence(printed.join('\n'), input);
			}

			if (!read.ok) {
				return aboutSentence(read.error, input);
			}

			for (const [name, value] of read.value.set) {
				const checked = checkVariable(name, value);
				const complaint = checked.ok ? undefined : aboutSentence(checked.error.message, input);
				if (complaint !== undefined) {
					return complaint;
				}
			}

			const isText = [...read.value.words, ...read.value.set.flat()].every(word => typeof word === 'string');
			return isText ? undefined : 'a word that is no text';
		},
	},
];
