import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect} from 'node:net';
import {setTimeout} from 'node:timers/promises';
import {programPath} from './installed-program.ts';

/** Whether a program of that name can be started: in PATH, or where Debian keeps servers. */
export const isInstalled = (program: string): boolean => programPath(program) !== undefined;

type Place = {
	/** An address of the loopback. */
	readonly address?: string;
	/** In a session of its own: for a server that ends its whole process group along with itself. */
	readonly detached?: boolean;
};

/** Starts a server in the foreground and waits until its port answers. Gives the way to end it, by its process. */
export const startServerProcess = async (
	program: string,
	args: readonly string[],
	port: number,
	{address = '127.0.0.1', detached = false}: Place = {},
): Promise<() => Promise<void>> => {
	const server = spawn(program, args, {detached, stdio: ['ignore', 'ignore', 'pipe']});
	let said = '';
	server.stderr.on('data', text => {
		said += String(text);
	});
	const failed = once(server, 'error');
	while (!(await answers(port, address))) {
		if (server.exitCode !== null || server.pid === undefined) {
			const [error] = server.pid === undefined ? await failed : [];
			throw new Error(`${program} did not start: ${String(error ?? said)}`);
		}

		await setTimeout(20);
	}

	failed.catch(() => {});
	return async () => end(server);
};

const end = async (server: ChildProcess): Promise<void> => {
	if (server.exitCode === null && server.signalCode === null) {
		const ended = once(server, 'exit');
		server.kill('SIGTERM');
		await ended;
	}
};

const answers = async (port: number, address: string): Promise<boolean> => {
	const {promise, resolve} = Promise.withResolvers<boolean>();
	const socket = connect(port, address, () => resolve(true));
	socket.on('error', () => resolve(false));
	const answered = await promise;
	socket.destroy();
	return answered;
};
