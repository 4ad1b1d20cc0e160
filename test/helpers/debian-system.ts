import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {programPath} from './installed-program.ts';
import {temporaryFolder} from './temporary-folder.ts';

/** A package of a source: its name, its version, further lines of its control file. */
export type DebianPackage = {
	readonly name: string;
	readonly version: string;
	readonly control?: string;
	/** Files that are configuration, with their text. */
	readonly configuration?: Readonly<Record<string, string>>;
};

/** A Debian of its own in a temporary folder, with package sources beside it: real apt and dpkg work on it and on nothing else. */
export type DebianSystem = {
	readonly folder: string;
	readonly root: string;
	/** What apt must be given to work there. */
	readonly environment: Readonly<Record<string, string>>;
	/** Writes a source anew, signed with the key that the system knows unless `key` says otherwise. */
	publish(suite: string, packages: readonly DebianPackage[], key?: 'known' | 'none' | 'unknown'): void;
	/** The lines of sources.list. */
	useSources(...lines: readonly string[]): void;
	/** The line of a source that was published. */
	sourceLine(suite: string): string;
	/** Puts packages on the system, as a person would with dpkg. */
	install(packages: readonly DebianPackage[]): void;
	/** Runs dpkg on it. */
	dpkg(...arguments_: readonly string[]): string;
	version(name: string): string;
};

/** What the tests with a real apt need; the Debian packages are apt, dpkg-dev, gnupg and python3. */
export const missingDebianTools = (): readonly string[] =>
	['apt-get', 'dpkg-deb', 'dpkg-scanpackages', 'gpg', 'python3'].filter(
		program => programPath(program) === undefined,
	);

export const createDebianSystem = (): DebianSystem => {
	const folder = temporaryFolder();
	const root = path.join(folder, 'root');
	const repository = path.join(folder, 'repository');
	for (const part of [
		'var/lib/dpkg/info',
		'var/lib/dpkg/updates',
		'var/lib/dpkg/triggers',
		'var/lib/apt/lists/partial',
		'var/cache/apt/archives/partial',
		'var/log/apt',
		'etc/apt/apt.conf.d',
		'etc/apt/preferences.d',
		'etc/apt/sources.list.d',
		'etc/apt/trusted.gpg.d',
	]) {
		mkdirSync(path.join(root, part), {recursive: true});
	}

	writeFileSync(path.join(root, 'var/lib/dpkg/status'), '');
	const configuration = path.join(folder, 'apt.conf');
	writeFileSync(
		configuration,
		[
			`Dir "${root}";`,
			`Dir::State::status "${root}/var/lib/dpkg/status";`,
			`DPkg::Options { "--root=${root}"; };`,
			'APT::Sandbox::User "root";',
			'APT::Architecture "amd64";',
			'APT::Architectures { "amd64"; };',
			'Acquire::Retries "0";',
		].join('\n'),
	);
	// Guards: without its configuration they would work on the machine that runs the tests.
	const bin = path.join(folder, 'bin');
	mkdirSync(bin);
	for (const program of ['apt-get', 'dpkg']) {
		writeFileSync(
			path.join(bin, program),
			`#!/bin/sh\n[ "$APT_CONFIG" = '${configuration}' ] || exit 99\nexec /usr/bin/${program} "$@"\n`,
			{mode: 0o755},
		);
	}

	const environment = {
		APT_CONFIG: configuration,
		PATH: `${bin}:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
	};
	const known = makeKey(path.join(folder, 'known'));
	const unknown = makeKey(path.join(folder, 'unknown'));
	writeFileSync(
		path.join(root, 'etc/apt/trusted.gpg.d/test.gpg'),
		execFileSync('gpg', ['--homedir', known, '--export']),
	);
	const dpkg = (...arguments_: readonly string[]) =>
		execFileSync('dpkg', [`--root=${root}`, '--force-not-root', ...arguments_], {
			encoding: 'utf8',
			stdio: 'pipe',
		});

	return {
		folder,
		root,
		environment,
		publish(suite, packages, key = 'known') {
			const pool = `pool/${suite}`;
			const index = path.join(repository, 'dists', suite, 'main/binary-amd64');
			rmSync(path.join(repository, pool), {recursive: true, force: true});
			mkdirSync(path.join(repository, pool), {recursive: true});
			mkdirSync(index, {recursive: true});
			for (const debianPackage of packages) {
				buildPackage(debianPackage, path.join(repository, pool));
			}

			const list = execFileSync('dpkg-scanpackages', ['--multiversion', pool], {
				cwd: repository,
				stdio: ['ignore', 'pipe', 'ignore'],
			});
			writeFileSync(path.join(index, 'Packages'), list);
			writeRelease(
				path.join(repository, 'dists', suite),
				suite,
				list,
				{known, unknown, none: undefined}[key],
			);
		},
		useSources: (...lines) =>
			writeFileSync(path.join(root, 'etc/apt/sources.list'), lines.map(line => `${line}\n`).join('')),
		// Copied, as from a server: apt reads a `file:` source in place.
		sourceLine: suite => `deb copy:${repository} ${suite} main`,
		install(packages) {
			const place = path.join(folder, 'by-hand');
			mkdirSync(place, {recursive: true});
			dpkg('--install', ...packages.map(debianPackage => buildPackage(debianPackage, place)));
		},
		dpkg,
		version: name =>
			execFileSync('dpkg-query', [`--admindir=${root}/var/lib/dpkg`, '-W', '-f', '$' + '{Version}', name], {
				encoding: 'utf8',
			}),
	};
};

const makeKey = (home: string): string => {
	mkdirSync(home, {mode: 0o700});
	execFileSync(
		'gpg',
		[
			'--homedir',
			home,
			'--batch',
			'--quiet',
			'--passphrase',
			'',
			'--quick-gen-key',
			'Test <test@contoso.example>',
			'ed25519',
			'sign',
			'never',
		],
		{stdio: 'ignore'},
	);
	return home;
};

/** Gives the path of the package file. */
const buildPackage = (
	{name, version, control = '', configuration = {}}: DebianPackage,
	place: string,
): string => {
	const tree = path.join(place, `${name}-${version}`);
	mkdirSync(path.join(tree, 'DEBIAN'), {recursive: true, mode: 0o755});
	writeFileSync(
		path.join(tree, 'DEBIAN/control'),
		`Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: Test <test@contoso.example>\n${control}Description: test\n`,
	);
	for (const [file, text] of Object.entries(configuration)) {
		mkdirSync(path.dirname(path.join(tree, file)), {recursive: true});
		writeFileSync(path.join(tree, file), text);
	}

	writeFileSync(
		path.join(tree, 'DEBIAN/conffiles'),
		Object.keys(configuration)
			.map(file => `/${file}\n`)
			.join(''),
	);
	const file = path.join(place, `${name}_${version}_all.deb`);
	execFileSync('dpkg-deb', ['--root-owner-group', '--build', tree, file], {stdio: 'ignore'});
	rmSync(tree, {recursive: true});
	return file;
};

const writeRelease = (folder: string, suite: string, list: Uint8Array, key: string | undefined): void => {
	const release = path.join(folder, 'Release');
	const signed = path.join(folder, 'InRelease');
	const hash = createHash('sha256').update(list).digest('hex');
	writeFileSync(
		release,
		`Origin: Test\nLabel: Test\nSuite: ${suite}\nCodename: ${suite}\nDate: ${new Date().toUTCString()}\nArchitectures: amd64\nComponents: main\nSHA256:\n ${hash} ${list.length} main/binary-amd64/Packages\n`,
	);
	rmSync(signed, {force: true});
	if (key !== undefined) {
		execFileSync(
			'gpg',
			['--homedir', key, '--batch', '--quiet', '--clearsign', '--output', signed, release],
			{
				stdio: 'ignore',
			},
		);
	}
};

/** The text of a file of the system. */
export const readFrom = ({root}: DebianSystem, file: string): string =>
	readFileSync(path.join(root, file), 'utf8');
