import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** PEM files of a server, and their texts. */
export type ServerCertificate = {
	readonly certificate: string;
	readonly key: string;
	readonly certificateText: string;
	readonly keyText: string;
};

export type Authority = {
	/** PEM text: what media pin. */
	readonly certificate: string;
	/** A certificate for a name (`DNS:…` or `IP:…`); `until`: a day in the past, it has expired then. */
	issue(name: string, until?: 'expired'): ServerCertificate;
	remove(): void;
};

/** A certificate authority of the test's own, made with openssl, in a folder of its own. */
export const createAuthority = (): Authority => {
	const home = mkdtempSync(path.join(os.tmpdir(), 'bootseq-authority-'));
	const file = (name: string): string => path.join(home, name);
	const openssl = (...args: readonly string[]): void => {
		execFileSync('openssl', args, {cwd: home, stdio: ['ignore', 'ignore', 'pipe']});
	};

	const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
	openssl(
		'req',
		'-x509',
		...newKey,
		'-keyout',
		'ca.key',
		'-out',
		'ca.pem',
		'-days',
		'30',
		'-subj',
		'/CN=Test authority',
	);
	writeFileSync(file('index.txt'), '');
	writeFileSync(
		file('ca.cnf'),
		`[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
rand_serial = yes
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
`,
	);
	let count = 0;
	return {
		certificate: readFileSync(file('ca.pem'), 'utf8'),
		issue(name, until) {
			const stem = `server-${count++}`;
			const subject = ['-subj', `/CN=${stem}`, '-addext', `subjectAltName=${name}`];
			openssl('req', ...newKey, '-keyout', `${stem}.key`, '-out', `${stem}.csr`, ...subject);
			const [start, end] =
				until === 'expired' ? ['20200101000000Z', '20200201000000Z'] : ['20200101000000Z', '20991231000000Z'];
			const dates = ['-startdate', start ?? '', '-enddate', end ?? ''];
			openssl(
				'ca',
				'-batch',
				'-notext',
				'-config',
				'ca.cnf',
				'-in',
				`${stem}.csr`,
				'-out',
				`${stem}.pem`,
				...dates,
			);
			return {
				certificate: file(`${stem}.pem`),
				key: file(`${stem}.key`),
				certificateText: readFileSync(file(`${stem}.pem`), 'utf8'),
				keyText: readFileSync(file(`${stem}.key`), 'utf8'),
			};
		},
		remove: () => rmSync(home, {recursive: true, force: true}),
	};
};
