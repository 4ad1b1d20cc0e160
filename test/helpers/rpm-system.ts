import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {programPath} from './installed-program.ts';
import {temporaryFolder} from './temporary-folder.ts';

type RpmPackage = {readonly name: string; readonly version: string};

/** What the tests with a real dnf or zypper need; the Debian packages are dnf, zypper, rpm and createrepo-c. */
export const missingRpmTools = (manager: 'dnf' | 'zypper'): readonly string[] =>
	[manager, 'rpm', 'rpmbuild', 'createrepo_c', 'modifyrepo_c'].filter(
		program => programPath(program) === undefined,
	);

/** A folder with a package source: these packages, `security` named in a security advisory. */
export const createRpmSource = (
	folder: string,
	packages: readonly RpmPackage[],
	security: RpmPackage,
): string => {
	const source = path.join(folder, 'source');
	mkdirSync(source, {recursive: true});
	for (const {name, version} of packages) {
		const specification = path.join(folder, `${name}-${version}.spec`);
		writeFileSync(
			specification,
			`Name: ${name}\nVersion: ${version}\nRelease: 1\nSummary: test\nLicense: MIT\nBuildArch: noarch\n%description\ntest\n%files\n`,
		);
		const defines = [`_topdir ${folder}/build`, `_rpmdir ${source}`, '_binary_payload w0.gzdio'];
		execFileSync(
			'rpmbuild',
			['-bb', '--quiet', ...defines.flatMap(define => ['--define', define]), specification],
			{
				stdio: 'ignore',
			},
		);
	}

	execFileSync('createrepo_c', ['--quiet', source], {stdio: 'ignore'});
	const advisories = path.join(folder, 'updateinfo.xml');
	const file = `${security.name}-${security.version}-1`;
	writeFileSync(
		advisories,
		`<updates><update from="test@contoso.example" status="stable" type="security" version="1"><id>TEST-1</id><title>test</title><severity>Important</severity><issued date="2025-06-01 00:00:00"/><description>test</description><pkglist><collection short="test"><name>test</name><package name="${security.name}" version="${security.version}" release="1" epoch="0" arch="noarch" src="${file}.src.rpm"><filename>${file}.noarch.rpm</filename></package></collection></pkglist></update></updates>`,
	);
	execFileSync('modifyrepo_c', [advisories, path.join(source, 'repodata')], {stdio: 'ignore'});
	return source;
};

/** A system of its own in a temporary folder: wrappers give the real dnf, zypper and rpm its root, and nothing else is touched. */
export const createRpmSystem = (source: string, installed: readonly RpmPackage[]) => {
	const folder = temporaryFolder();
	const root = path.join(folder, 'root');
	const bin = path.join(folder, 'bin');
	const repositories = path.join(root, 'etc/zypp/repos.d');
	mkdirSync(bin);
	mkdirSync(repositories, {recursive: true});
	const wrapper = (program: string, ...options: readonly string[]) =>
		writeFileSync(
			path.join(bin, program),
			`#!/bin/sh\nexec /usr/bin/${program} ${options.join(' ')} "$@"\n`,
			{mode: 0o755},
		);
	wrapper('dnf', '-c', path.join(folder, 'dnf.conf'), `--installroot=${root}`, '--releasever=1');
	wrapper('zypper', '--root', root);
	wrapper('rpm', '--root', root);
	// Debian's rpm keeps its database in the home folder.
	const environment = {PATH: `${bin}:/usr/sbin:/usr/bin:/sbin:/bin`, HOME: folder};
	const run = (...arguments_: readonly string[]) =>
		execFileSync('rpm', arguments_, {
			encoding: 'utf8',
			env: environment,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	run('--initdb');
	run(
		'--install',
		...installed.map(({name, version}) => path.join(source, 'noarch', `${name}-${version}-1.noarch.rpm`)),
	);

	const offer = (address: string | undefined, options = 'gpgcheck=0\nrepo_gpgcheck=0') => {
		const repository =
			address === undefined
				? ''
				: `[test]\nname=test\nenabled=1\nautorefresh=1\nbaseurl=${address}\n${options}\n`;
		writeFileSync(
			path.join(folder, 'dnf.conf'),
			`[main]\nreposdir=${folder}/none\ncachedir=${folder}/cache\nlogdir=${folder}/log\npersistdir=${folder}/persist\npluginpath=${folder}/none\n${repository}`,
		);
		rmSync(path.join(repositories, 'test.repo'), {force: true});
		if (address !== undefined) {
			writeFileSync(path.join(repositories, 'test.repo'), repository);
		}
	};
	offer(`file://${source}`);
	return {
		folder,
		environment,
		offer,
		packages: () => run('-qa', '--qf', '%{NAME}-%{VERSION}\\n').trim().split('\n').toSorted(),
	};
};
