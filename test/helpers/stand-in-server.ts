import {once} from 'node:events';
import {createServer, type RequestListener, type Server} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import type {Socket} from 'node:net';
import {onTestFinished} from 'vitest';
import type {ServerCertificate} from './certificates.ts';

/** {@link startStandInServer}, stopped when the test ends. */
export const standInServer = async (
	...args: Parameters<typeof startStandInServer>
): Promise<StandInServer> => {
	const server = await startStandInServer(...args);
	onTestFinished(async () => server.stop());
	return server;
};

export type StandInServer = {
	readonly url: string;
	readonly port: number;
	/** The heads of what was asked, in order. */
	readonly requests: readonly {
		readonly method: string;
		readonly url: string;
		readonly headers: NodeJS.Dict<string | string[]>;
	}[];
	/** TCP connections that were made to it. */
	connections(): number;
	stop(): Promise<void>;
};

/** A server that misbehaves as the test says: what no real server can be brought to do. It stands in for a broken one. */
export const startStandInServer = async (
	answer: RequestListener,
	certificate?: ServerCertificate,
): Promise<StandInServer> => {
	const requests: StandInServer['requests'][number][] = [];
	const listener: RequestListener = (request, response) => {
		requests.push({method: request.method ?? '', url: request.url ?? '', headers: request.headers});
		answer(request, response);
	};
	const server: Server =
		certificate === undefined
			? createServer(listener)
			: createSecureServer({cert: certificate.certificateText, key: certificate.keyText}, listener);
	const sockets = new Set<Socket>();
	let connections = 0;
	server.on('connection', socket => {
		connections++;
		sockets.add(socket);
		socket.on('error', () => {});
		socket.on('close', () => sockets.delete(socket));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
	return {
		url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
		port,
		requests,
		connections: () => connections,
		async stop() {
			const closed = once(server, 'close');
			server.close();
			for (const socket of sockets) {
				socket.destroy();
			}

			await closed;
		},
	};
};
