import {spawn} from 'node:child_process';
import {StringDecoder} from 'node:string_decoder';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type ImageProblem, imageCancelled} from './image-problem.ts';
import {findTool} from './tools.ts';

export type ToolRequest = {
	readonly folder?: string;
	/** Beside that of this process. */
	readonly environment?: Readonly<Record<string, string>>;
	/** Written to its standard input. */
	readonly input?: string;
	readonly signal?: AbortSignal;
	/** Every line of its output and of its error output, as it comes. Progress that is written over itself comes as lines too. */
	readonly onLine?: (line: string) => void;
};

/** As much of what a tool says as its sentence in an error can use. */
const longestSaid = 400;

/** Runs a tool to its end and gives its standard output. It is ended when the work is cancelled. */
export const runTool = async (
	tool: string,
	arguments_: readonly string[],
	{folder, environment, input, signal, onLine}: ToolRequest = {},
): Promise<Result<string, ImageProblem>> => {
	if (isAborted(signal)) {
		return failure(imageCancelled);
	}

	const child = spawn((await findTool(tool)) ?? tool, arguments_, {
		...(folder === undefined ? {} : {cwd: folder}),
		...(signal === undefined ? {} : {signal}),
		env: {...process.env, LC_ALL: 'C.UTF-8', ...environment},
		stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
	});
	// A tool that ended before it read its input says so by its exit code.
	child.stdin?.on('error', () => undefined).end(input);
	let stdout = '';
	let stderr = '';
	const [lines, errorLines] = [lineReader(onLine), lineReader(onLine)];
	child.stdout?.on('data', (chunk: Buffer) => {
		stdout += lines(chunk);
	});
	child.stderr?.on('data', (chunk: Buffer) => {
		stderr = (stderr + errorLines(chunk)).slice(-10 * longestSaid);
	});
	const {promise, resolve} = Promise.withResolvers<number | string>();
	child.once('error', error => resolve(error.message));
	child.once('close', (code, ended) => resolve(code ?? `signal ${ended}`));
	const ended = await promise;
	if (isAborted(signal)) {
		return failure(imageCancelled);
	}

	if (ended === 0) {
		return success(stdout);
	}

	const said = (stderr.trim() || stdout.trim()).slice(-longestSaid);
	return failure({
		kind: /no space left/i.test(said) ? 'no-space' : 'tool-failed',
		message: `${tool} ended with ${ended}${said === '' ? '' : `: ${said}`}`,
		help: 'Correct what it says and start again.',
	});
};

/** Asked anew each time: it changes while a tool runs. */
const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

/** Decodes pieces of output; whole lines go on to `onLine`. */
const lineReader = (onLine: ((line: string) => void) | undefined) => {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	return (chunk: Buffer): string => {
		const text = decoder.write(chunk);
		if (onLine !== undefined) {
			const lines = (rest + text).split(/[\r\n]+/);
			rest = lines.pop() ?? '';
			for (const line of lines) {
				onLine(line);
			}
		}

		return text;
	};
};
