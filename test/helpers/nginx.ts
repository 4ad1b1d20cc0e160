import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {freePort} from './free-port.ts';
import {isInstalled, startServerProcess} from './server-process.ts';

export const hasNginx = isInstalled('nginx');

export type Nginx = {
	readonly url: string;
	/** What was asked: `GET /name 206 1000` with the status and the bytes of the body that were sent. */
	requests(): Promise<readonly string[]>;
	stop(): Promise<void>;
};

/**
A real nginx that serves a folder at `/`, slowly below `/slow/` (1 MB a second), in a folder and on a port of its own.

@param certificate - PEM files: the server then speaks HTTPS.
*/
export const startNginx = async (
	root: string,
	certificate?: {readonly certificate: string; readonly key: string},
): Promise<Nginx> => {
	const port = await freePort();
	const home = await mkdtemp(path.join(os.tmpdir(), 'bootseq-nginx-'));
	await chmod(home, 0o755);
	const configuration = path.join(home, 'nginx.conf');
	const tls =
		certificate === undefined
			? ''
			: `ssl_certificate ${certificate.certificate}; ssl_certificate_key ${certificate.key};`;
	await writeFile(
		configuration,
		`${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1; daemon off; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 256; }
http {
	log_format asked '$request_method $request_uri $status $body_bytes_sent';
	access_log ${home}/access.log asked;
	sendfile on; keepalive_requests 100000;
	client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi;
	uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
	server {
		listen 127.0.0.1:${port}${tls === '' ? '' : ' ssl'};
		${tls}
		root ${root};
		location /slow/ { alias ${root}/; limit_rate 1m; }
	}
}
`,
	);
	const stop = await startServerProcess(
		'nginx',
		['-p', home, '-c', configuration, '-e', `${home}/error.log`],
		port,
	);
	return {
		url: `${tls === '' ? 'http' : 'https'}://127.0.0.1:${port}`,
		async requests() {
			return (await readFile(path.join(home, 'access.log'), 'utf8')).split('\n').filter(line => line !== '');
		},
		async stop() {
			await stop();
			await rm(home, {recursive: true, force: true});
		},
	};
};
