import {failure, success} from '../../sequence/result.ts';
import {type Execute, type Execution, execute} from '../execute.ts';
import type {NetworkFolder, NetworkFolderRequest, NetworkFolders} from '../network-folders.ts';
import {endedCode, networkCode, networkProblem} from '../network-problem.ts';

/** What `net` answers when it is to end a connection that is not there. */
const notConnected = 2250;

/** Connects by `net use`, which Windows PE has too. Rule: task-sequence-format.md §7.2. */
export const createWindowsNetworkFolders = (run: Execute = execute): NetworkFolders => ({
	async connect(request) {
		const {account, timeout, signal} = request;
		const result = await run('net.exe', connectArguments(request), {
			timeout,
			signal,
			// `net` asks for the password that `*` stands for, and reads the answer from its standard input.
			...(asksForPassword(request) && {input: `${account?.password.reveal() ?? ''}\r\n`}),
		});
		if (result.exitCode === 0 && result.ended === undefined) {
			return success(nameOf(request));
		}

		const words = result.stderr
			.trim()
			.split(/\s*\n\s*/)
			.join(' ');
		return failure(networkProblem(codeOf(result), request, words));
	},
	async disconnect(folder) {
		const result = await run('net.exe', ['use', nameOf(folder), '/delete', '/y']);
		return result.exitCode === 0 || codeOf(result) === notConnected
			? success(undefined)
			: failure(`${nameOf(folder)} could not be disconnected: ${result.stderr.trim()}`);
	},
	async connected(folders) {
		const answers = await Promise.all(folders.map(async folder => run('net.exe', ['use', nameOf(folder)])));
		return folders.filter((_, index) => answers[index]?.exitCode === 0);
	},
	localPath: path => path,
});

const nameOf = ({path, driveLetter}: NetworkFolder): string => driveLetter ?? path.replaceAll('/', '\\');

const asksForPassword = ({account}: NetworkFolderRequest): boolean =>
	account !== undefined && account.password.reveal() !== '';

/** Without the password: every process of the machine can read a command line. */
const connectArguments = (request: NetworkFolderRequest): readonly string[] => {
	const {path, driveLetter, account} = request;
	return [
		'use',
		...(driveLetter === undefined ? [] : [driveLetter]),
		path.replaceAll('/', '\\'),
		...(account === undefined ? [] : [asksForPassword(request) ? '*' : '', `/user:${account.user}`]),
		'/persistent:no',
	];
};

/** `System error 53 has occurred.`, `Systemfehler 53 aufgetreten.`: the number is the same in every language. */
const codeOf = (result: Execution): number => {
	const {stderr} = result;
	const [firstLine = ''] = stderr.trim().split('\n');
	const number = /\b\d{1,5}\b/.exec(firstLine)?.[0] ?? /HELPMSG (\d+)/.exec(stderr)?.[1];
	return endedCode(result) ?? Number(number ?? networkCode.unexpected);
};
