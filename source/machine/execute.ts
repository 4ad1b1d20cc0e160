import type {Decoder} from './line-splitter.ts';

/** How a small tool of the operating system (`systemctl`, `reg.exe`, `wpeutil`) ended. */
export type Execution = {
	/** Undefined: it could not be started. */
	readonly exitCode: number | undefined;
	readonly stdout: string;
	/** Its error output, or why it could not be started. */
	readonly stderr: string;
	/** It was ended before its time. */
	readonly ended?: 'timed-out' | 'cancelled';
};

/** Runs a small tool. Injected wherever it is used, so that tests answer in its place. */
export type Execute = (
	program: string,
	arguments_: readonly string[],
	options?: {
		readonly input?: string;
		/** Seconds; longer than any tool should take to answer when it is absent. */
		readonly timeout?: number;
		readonly signal?: AbortSignal;
		/** Reads its output; UTF-8 when absent. */
		readonly decoder?: Decoder;
	},
) => Promise<Execution>;

/** Longer than any tool should take to answer, in seconds. */
const longestAnswer = 120;

/** Runs a tool for real. Loaded at first use: most runs never need it. */
export const execute: Execute = async (program, arguments_, options) => {
	const {execa} = await import('execa');
	const decoder = options?.decoder ?? new TextDecoder();
	const result = await execa(program, arguments_, {
		reject: false,
		timeout: (options?.timeout ?? longestAnswer) * 1000,
		windowsHide: true,
		encoding: 'buffer',
		...(options?.signal && {cancelSignal: options.signal}),
		...(options?.input === undefined ? {stdin: 'ignore'} : {input: options.input}),
	});
	return {
		exitCode: result.exitCode,
		stdout: decoder.decode(result.stdout),
		stderr: result.exitCode === undefined ? (result.shortMessage ?? '') : decoder.decode(result.stderr),
		...(result.timedOut && {ended: 'timed-out' as const}),
		...(result.isCanceled && {ended: 'cancelled' as const}),
	};
};
