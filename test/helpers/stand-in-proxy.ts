import {once} from 'node:events';
import {createServer, request} from 'node:http';
import {connect, type Socket} from 'node:net';

export type StandInProxy = {
	readonly url: string;
	/** What it passed on: `GET http://…` or `CONNECT name:port`. */
	readonly passed: readonly string[];
	stop(): Promise<void>;
};

/** A forward proxy for HTTP and, by CONNECT, for everything else; with an account it wants that first (407). */
export const startStandInProxy = async (account?: {
	user: string;
	password: string;
}): Promise<StandInProxy> => {
	const passed: string[] = [];
	const sockets = new Set<Socket>();
	const wanted =
		account === undefined
			? undefined
			: `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
	const server = createServer((asked, answer) => {
		if (asked.headers['proxy-authorization'] !== wanted) {
			answer.writeHead(407, {'proxy-authenticate': 'Basic realm="proxy"'}).end('who are you?');
			return;
		}

		passed.push(`${asked.method} ${asked.url}`);
		const {'proxy-authorization': _, 'proxy-connection': __, ...headers} = asked.headers;
		const onward = request(asked.url ?? '', {method: asked.method ?? 'GET', headers}, response => {
			answer.writeHead(response.statusCode ?? 502, response.headers);
			response.pipe(answer);
		});
		onward.on('error', () => answer.destroy());
		asked.pipe(onward);
	});
	server.on('connect', (asked, socket: Socket) => {
		if (asked.headers['proxy-authorization'] !== wanted) {
			socket.end(
				'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\n\r\n',
			);
			return;
		}

		passed.push(`CONNECT ${asked.url}`);
		const [host = '', port = ''] = (asked.url ?? '').split(':');
		const onward = connect(Number(port), host, () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			onward.pipe(socket);
			socket.pipe(onward);
		});
		sockets.add(onward);
		onward.on('error', () => socket.destroy());
		socket.on('error', () => onward.destroy());
	});
	server.on('connection', socket => {
		sockets.add(socket);
		socket.on('error', () => {});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
		passed,
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
