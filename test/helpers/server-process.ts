import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {accessSync, constants} from 'node:fs';
import {connect} from 'node:net';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';

/** Whether a program of that name can be started: in PATH, or where Debian keeps servers. */
export const isInstalled = (program: string): boolean => {
	const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];
	return folders.some(folder => {
		try {
			accessSync(path.join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
};

/** Starts a server in the foreground and waits until its port answers. Gives the way to end it, by its process. */
export const startServerProcess = async (
	program: string,
	args: readonly string[],
	port: number,
): Promise<() => Promise<void>> => {
	const server = spawn(program, args, {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: {...process.env, PATH: `${process.env['PATH'] ?? ''}${path.delimiter}/usr/sbin`},
	});
	let said = '';
	server.stderr.on('data', text => {
		said += String(text);
	});
	const failed = once(server, 'error');
	while (!(await answers(port))) {
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

const answers = async (port: number): Promise<boolean> => {
	const {promise, resolve} = Promise.withResolvers<boolean>();
	const socket = connect(port, '127.0.0.1', () => resolve(true));
	socket.on('error', () => resolve(false));
	const answered = await promise;
	socket.destroy();
	return answered;
};
