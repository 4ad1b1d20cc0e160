import {spawnSync} from 'node:child_process';
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {freePort} from './free-port.ts';
import {isInstalled, startServerProcess} from './server-process.ts';

export const hasApache = isInstalled('apache2');

export type Apache = {readonly url: string; stop(): Promise<void>};

/** A real Apache that serves a folder by WebDAV to those with an account, in a folder and on a port of its own. */
export const startApache = async (
	root: string,
	{
		user,
		password,
		wholeTree,
	}: {readonly user: string; readonly password: string; readonly wholeTree: boolean},
): Promise<Apache> => {
	const port = await freePort();
	const home = await mkdtemp(path.join(os.tmpdir(), 'bootseq-apache-'));
	await chmod(home, 0o755);
	await mkdir(path.join(home, 'locks'), {mode: 0o777});
	const hash = spawnSync('openssl', ['passwd', '-apr1', '-stdin'], {
		input: password,
		encoding: 'utf8',
	}).stdout.trim();
	await writeFile(path.join(home, 'accounts'), `${user}:${hash}\n`, {mode: 0o644});
	const modules = [
		'mpm_event',
		'authz_core',
		'authn_core',
		'authn_file',
		'authz_user',
		'auth_basic',
		'dav',
		'dav_fs',
	];
	const configuration = path.join(home, 'apache.conf');
	await writeFile(
		configuration,
		`ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
Mutex file:${home}/locks default
${modules.map(name => `LoadModule ${name}_module modules/mod_${name}.so`).join('\n')}
User www-data
Group www-data
DavLockDB ${home}/locks/dav
DocumentRoot ${root}
<Directory ${root}>
	Dav On
	DavDepthInfinity ${wholeTree ? 'On' : 'Off'}
	AuthType Basic
	AuthName content
	AuthUserFile ${home}/accounts
	Require valid-user
</Directory>
`,
	);
	const stop = await startServerProcess('apache2', ['-f', configuration, '-D', 'FOREGROUND'], port);
	return {
		url: `http://127.0.0.1:${port}`,
		async stop() {
			await stop();
			await rm(home, {recursive: true, force: true});
		},
	};
};
