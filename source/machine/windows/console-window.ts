import {failure, type Result, success} from '../../sequence/result.ts';

/** Asks the window of this console to take another keyboard layout: eight hexadecimal digits. The error is a sentence. */
export type AskConsoleWindow = (klid: string) => Promise<Result<undefined, string>>;

/** The message by which Windows itself switches the layout of a window, when a person presses the keys for that. */
const inputLanguageChangeRequest = 0x0050;
/** KLF_NOTELLSHELL and KLF_ACTIVATE: for this program, without asking a shell that is not there. */
const loadFlags = 0x0080 | 0x0001;

/**
The window of a console belongs to another process (conhost), and keeps the layout that it was opened with. Written after
Microsoft's documentation of the calls; the window of Wine's console takes it, Windows PE was not tried.
*/
export const askConsoleWindow: AskConsoleWindow = async klid => {
	try {
		const {dlopen} = await loadForeignFunctions();
		using kernel = dlopen('kernel32.dll', {
			GetConsoleWindow: {arguments: [], return: 'pointer'},
		});
		using user = dlopen('user32.dll', {
			LoadKeyboardLayoutW: {arguments: ['buffer', 'u32'], return: 'pointer'},
			PostMessageW: {arguments: ['pointer', 'u32', 'u64', 'pointer'], return: 'i32'},
		});
		const window = kernel.functions.GetConsoleWindow();
		const layout = user.functions.LoadKeyboardLayoutW(Buffer.from(`${klid}\0`, 'utf16le'), loadFlags);
		const isAsked =
			window !== 0n &&
			layout !== 0n &&
			user.functions.PostMessageW(window, inputLanguageChangeRequest, 0n, layout) !== 0;
		return isAsked ? success(undefined) : keepsItsOwn('it did not take the request');
	} catch (error) {
		return keepsItsOwn(error instanceof Error ? error.message : String(error));
	}
};

const keepsItsOwn = (reason: string): Result<undefined, string> =>
	failure(
		`The layout is set for programs that start from now on, but the window of this console keeps its own: ${reason}.`,
	);

/** The module announces on standard error that it is experimental, in the middle of the screen. */
const loadForeignFunctions = async (): Promise<typeof import('node:ffi')> => {
	const {emitWarning} = process;
	process.emitWarning = () => {};
	try {
		return await import('node:ffi');
	} finally {
		process.emitWarning = emitWarning;
	}
};
