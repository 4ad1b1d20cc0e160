import {describe, expect, it} from 'vitest';
import type {Execute, Execution} from '../../../source/machine/execute.ts';
import type {NetworkFolderRequest} from '../../../source/machine/network-folders.ts';
import {createWindowsNetworkFolders} from '../../../source/machine/windows/network-folders.ts';
import {Secret} from '../../../source/sequence/secret.ts';

type Run = {readonly line: string; readonly input?: string};

const benchOf = (result: Partial<Execution> = {}) => {
	const ran: Run[] = [];
	const run: Execute = async (program, arguments_, options) => {
		ran.push({
			line: [program, ...arguments_].join(' '),
			...(options?.input === undefined ? {} : {input: options.input}),
		});
		return {exitCode: 0, stdout: '', stderr: '', ...result};
	};
	const folders = createWindowsNetworkFolders(run);
	return {
		folders,
		ran,
		connect: async (request: Partial<NetworkFolderRequest> = {}) =>
			folders.connect({
				path: '\\\\server\\share',
				timeout: 60,
				signal: new AbortController().signal,
				...request,
			}),
	};
};

const failedWith = (stderr: string): Partial<Execution> => ({exitCode: 2, stderr});

describe('a network folder on Windows (§7.2)', () => {
	it('is connected with its letter, and its password is on no command line', async () => {
		const {connect, ran} = benchOf();
		const account = {user: 'CONTOSO\\reader', password: new Secret('made-up')};
		expect(await connect({driveLetter: 'Z:', account})).toEqual({ok: true, value: 'Z:'});
		expect(ran).toEqual([
			{
				line: 'net.exe use Z: \\\\server\\share * /user:CONTOSO\\reader /persistent:no',
				input: 'made-up\r\n',
			},
		]);
	});

	it('is connected without a letter by its own name', async () => {
		const {connect, ran} = benchOf();
		expect(await connect({path: '//server/share/folder'})).toEqual({
			ok: true,
			value: '\\\\server\\share\\folder',
		});
		expect(ran).toEqual([{line: 'net.exe use \\\\server\\share\\folder /persistent:no'}]);
	});

	it('is asked for no password where there is none', async () => {
		const {connect, ran} = benchOf();
		await connect({account: {user: 'reader', password: new Secret('')}});
		expect(ran).toEqual([{line: 'net.exe use \\\\server\\share  /user:reader /persistent:no'}]);
	});

	it.each([
		['System error 53 has occurred.\r\n\r\nThe network path was not found.', 53, 'was not found'],
		['Systemfehler 67 aufgetreten.\r\n\r\nDer Netzwerkname wurde nicht gefunden.', 67, 'has no share'],
		["L'erreur système 1326 s'est produite.", 1326, 'asks for an account'],
		[
			'System error 86 has occurred.\r\n\r\nThe specified network password is not correct.',
			86,
			'not correct',
		],
		['System error 85 has occurred.\r\n\r\nThe local device name is already in use.', 85, 'Z: is in use'],
		['System error 5 has occurred.\r\n\r\nAccess is denied.', 5, 'without an account'],
		['System error 1219 has occurred.', 1219, 'with another account'],
		[
			'System error 1231 has occurred.\r\n\r\nThe network location cannot be reached.',
			1231,
			'location cannot',
		],
		['Words without a number.\r\n\r\nMore help is available by typing NET HELPMSG 3534.', 3534, 'Words'],
		['', 59, 'code 59'],
	])('fails with the code in %j', async (stderr, code, words) => {
		const {connect} = benchOf(failedWith(stderr));
		expect(await connect({driveLetter: 'Z:'})).toEqual({
			ok: false,
			error: {code, message: expect.stringContaining(words)},
		});
	});

	it('says after how long a server did not answer', async () => {
		const {connect} = benchOf({exitCode: undefined, ended: 'timed-out'});
		expect(await connect({timeout: 30})).toMatchObject({
			error: {code: 1460, message: expect.stringContaining('within 30 seconds')},
		});
	});

	it('is disconnected by its letter, or by its name', async () => {
		const {folders, ran} = benchOf();
		expect(await folders.disconnect({path: '\\\\server\\share', driveLetter: 'Z:'})).toMatchObject({
			ok: true,
		});
		expect(await folders.disconnect({path: '\\\\server\\share'})).toMatchObject({ok: true});
		expect(ran.map(({line}) => line)).toEqual([
			'net.exe use Z: /delete /y',
			'net.exe use \\\\server\\share /delete /y',
		]);
	});

	it('needs no disconnecting when it is gone already', async () => {
		const gone =
			'The network connection could not be found.\r\n\r\nMore help is available by typing NET HELPMSG 2250.';
		const {folders} = benchOf(failedWith(gone));
		expect(await folders.disconnect({path: '\\\\server\\share'})).toMatchObject({ok: true});
		expect(await folders.connected([{path: '\\\\server\\share'}])).toEqual([]);
	});
});
