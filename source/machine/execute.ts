/** How a small tool of the operating system (`systemctl`, `reg.exe`, `wpeutil`) ended. */
export type Execution = {
	/** Undefined: it could not be started. */
	readonly exitCode: number | undefined;
	readonly stdout: string;
	/** Its error output, or why it could not be started. */
	readonly stderr: string;
};

/** Runs a small tool. Injected wherever it is used, so that tests answer in its place. */
export type Execute = (
	program: string,
	arguments_: readonly string[],
	options?: {readonly input?: string},
) => Promise<Execution>;

/** Longer than any tool should take to answer, in milliseconds. */
const longestAnswer = 120_000;

/** Runs a tool for real. Loaded at first use: most runs never need it. */
export const execute: Execute = async (program, arguments_, options) => {
	const {execa} = await import('execa');
	const result = await execa(program, arguments_, {
		reject: false,
		timeout: longestAnswer,
		windowsHide: true,
		...(options?.input === undefined ? {stdin: 'ignore'} : {input: options.input}),
	});
	return {
		exitCode: result.exitCode,
		stdout: result.stdout,
		stderr: result.exitCode === undefined ? (result.shortMessage ?? result.stderr) : result.stderr,
	};
};
