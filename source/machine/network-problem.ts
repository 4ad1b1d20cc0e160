import type {Execution} from './execute.ts';
import type {NetworkFolderProblem, NetworkFolderRequest} from './network-folders.ts';

/** Win32 codes of a connection that failed. Rule: task-sequence-format.md §7.2. */
export const networkCode = {
	accessDenied: 5,
	notSupported: 50,
	pathNotFound: 53,
	unexpected: 59,
	connectionLost: 64,
	shareNotFound: 67,
	cannotMake: 82,
	letterInUse: 85,
	invalidPassword: 86,
	invalidParameter: 87,
	cancelled: 1223,
	conflictingAccounts: 1219,
	logonFailure: 1326,
	passwordExpired: 1330,
	timedOut: 1460,
} as const;

/** The code of a tool that was ended before its time; undefined when it was not. */
export const endedCode = ({ended}: Execution): number | undefined =>
	ended === undefined ? undefined : ended === 'timed-out' ? networkCode.timedOut : networkCode.cancelled;

/** What each code means for whoever stands at the console, and what to do. */
const sentences: ReadonlyMap<number, (request: NetworkFolderRequest) => string> = new Map([
	[
		networkCode.accessDenied,
		({path, account}) =>
			account === undefined
				? `${path} cannot be used without an account, and the step names none.`
				: `${account.user} may not use ${path}. Give the account access to the share, or name another one.`,
	],
	[
		networkCode.notSupported,
		({path}) =>
			`This system cannot use the shares of other computers, so ${path} was not connected. On Linux it needs the kernel's cifs module with its ciphers (ccm, gcm, cmac) and the program mount.cifs (Debian: cifs-utils); or, without the kernel's help, smbnetfs and FUSE.`,
	],
	[
		networkCode.pathNotFound,
		({path}) =>
			`The server of ${path} was not found or does not answer. Check its name, the network cable and the address of this computer.`,
	],
	[
		networkCode.connectionLost,
		({path}) => `The server of ${path} broke the connection off. Try again, or look into its log.`,
	],
	[
		networkCode.shareNotFound,
		({path}) =>
			`The server answers, and has no share or folder ${path}. Check the name of the share and the folder below it.`,
	],
	[
		networkCode.letterInUse,
		({path, driveLetter = ''}) =>
			`The drive letter ${driveLetter} is in use already, so ${path} was not connected. Choose another letter.`,
	],
	[
		networkCode.invalidPassword,
		({path, account}) =>
			`The password of ${account?.user ?? 'the account'} for ${path} is not correct. Correct it in the step.`,
	],
	[
		networkCode.conflictingAccounts,
		({path}) =>
			`This computer is connected to the server of ${path} with another account already. Use one account for all shares of a server.`,
	],
	[
		networkCode.logonFailure,
		({path, account}) =>
			account === undefined
				? `The server of ${path} asks for an account, and the step names none.`
				: `The user name ${account.user} or its password is not correct for ${path}. Correct the account of the step.`,
	],
	[
		networkCode.passwordExpired,
		({path, account}) =>
			`The password of ${account?.user ?? 'the account'} for ${path} has expired. Set a new one.`,
	],
	[
		networkCode.timedOut,
		({path, timeout}) =>
			`The server of ${path} did not answer within ${timeout} seconds, and the attempt was ended. Check the server and the network.`,
	],
	[networkCode.cancelled, ({path}) => `The run was cancelled while ${path} was being connected.`],
]);

/**
A failed connection with its words: those that fit the code, else what the system's own tool said.

@param said Part of a sentence.
*/
export const networkProblem = (
	code: number,
	request: NetworkFolderRequest,
	said = '',
): NetworkFolderProblem => ({
	code,
	message:
		sentences.get(code)?.(request) ??
		`${request.path} could not be connected (code ${code})${said === '' ? '' : `: ${said}`}.`,
});
