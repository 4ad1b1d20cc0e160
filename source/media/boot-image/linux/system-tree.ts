import {
	chmod,
	copyFile,
	cp,
	lstat,
	mkdir,
	readdir,
	readFile,
	readlink,
	symlink,
	writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../../sequence/result.ts';
import type {ImageProblem} from '../../image/image-problem.ts';
import {runTool} from '../../image/run-tool.ts';
import {systemPackages} from './boot-packages.ts';
import {readElf} from './elf.ts';
import {shrinkIcuLibrary} from './icu-data.ts';
import {copyModules} from './kernel-modules.ts';
import {startScripts} from './start-scripts.ts';

export type SystemTree = {
	/** The unpacked Debian packages. */
	readonly tree: string;
	/** Where the system is put together. */
	readonly root: string;
	/** The single-file program for Linux. */
	readonly program: string;
	/** What it is started with beside `boot`. */
	readonly options: readonly string[];
	readonly signal?: AbortSignal;
};

const libraryFolders = ['usr/lib/x86_64-linux-gnu', 'usr/lib64', 'usr/lib'] as const;
const programFolders = ['usr/sbin', 'usr/bin'];

/** Puts together the file system of the boot image: tools, libraries, drivers, the program and what starts it. */
export const makeSystemTree = async (facts: SystemTree): Promise<Result<undefined, ImageProblem>> => {
	const {tree, root, program, options, signal} = facts;
	for (const folder of [
		'proc',
		'sys',
		'dev',
		'run',
		'tmp',
		'root',
		'media',
		'mnt',
		'etc',
		'var/lib',
		...programFolders,
	]) {
		await mkdir(path.join(root, folder), {recursive: true});
	}

	for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
		await mkdir(path.join(root, 'usr', name), {recursive: true});
		await symlink(`usr/${name}`, path.join(root, name));
	}

	const programs = systemPackages.flatMap(({programs: names = []}) => names);
	const copied = await copyPrograms(facts, ['busybox', ...programs]);
	if (!copied.ok) {
		return copied;
	}

	for (const file of systemPackages.flatMap(({files = []}) => files)) {
		await cp(path.join(tree, file), path.join(root, file), {recursive: true, verbatimSymlinks: true});
	}

	await copyFirmware(tree, root);
	const place = path.join(root, 'usr/bin/bootseq');
	await copyFile(program, place);
	await chmod(place, 0o755);
	await copyLibraries(facts, await readFile(program));
	await shrinkIcuLibrary(path.join(root, libraryFolders[0]));
	await linkBusybox(root);
	await writeSettings(root, options);
	return copyModules(tree, root, signal);
};

const copyPrograms = async (
	facts: SystemTree,
	names: readonly string[],
): Promise<Result<undefined, ImageProblem>> => {
	for (const name of names) {
		const found = await findIn(facts.tree, programFolders, name);
		if (found === undefined) {
			return failure({
				kind: 'not-usable',
				message: `The Debian packages that were fetched do not hold ${name}.`,
				help: 'The boot image is made from Debian 12 or later: check the sources of this machine.',
			});
		}

		await copyFrom(facts, found);
	}

	return success(undefined);
};

/** Copies a file under its own name, what it is a link to, and the libraries it needs. */
const copyFrom = async (facts: SystemTree, file: string): Promise<void> => {
	const {tree, root} = facts;
	const target = path.join(root, file);
	await mkdir(path.dirname(target), {recursive: true});
	if ((await lstat(path.join(tree, file))).isSymbolicLink()) {
		const to = linkedFile(file, await readlink(path.join(tree, file)));
		await symlink(path.relative(path.dirname(file), to), target).catch(ignoreExisting);
		return copyFrom(facts, to);
	}

	const bytes = await readFile(path.join(tree, file));
	await copyFile(path.join(tree, file), target);
	return copyLibraries(facts, bytes);
};

/** What a link inside the tree points to, from the root of the tree: an absolute link means that root, not the one of this machine. */
export const linkedFile = (file: string, to: string): string => {
	const place = path.posix.isAbsolute(to) ? to : path.posix.join('/', path.posix.dirname(file), to);
	return path.posix.normalize(place).replace(/^\/(usr\/)?/, 'usr/');
};

const copyLibraries = async (facts: SystemTree, bytes: Uint8Array): Promise<void> => {
	const {libraries = [], interpreter} = readElf(bytes) ?? {};
	// Programs name their loader by a path, which is a link.
	const loader = interpreter === undefined ? [] : [path.join('usr', interpreter.replace(/^\/usr\//, ''))];
	const found = await Promise.all(libraries.map(async name => findIn(facts.tree, libraryFolders, name)));
	for (const file of [...found, ...loader]) {
		if (
			file !== undefined &&
			(await findIn(facts.root, [path.dirname(file)], path.basename(file))) === undefined
		) {
			await copyFrom(facts, file);
		}
	}
};

const ignoreExisting = (error: NodeJS.ErrnoException): void => {
	if (error.code !== 'EEXIST') {
		throw error;
	}
};

const findIn = async (
	root: string,
	folders: readonly string[],
	name: string,
): Promise<string | undefined> => {
	for (const folder of folders) {
		const file = path.join(folder, name);
		const found = await lstat(path.join(root, file)).catch(() => undefined);
		if (found !== undefined) {
			return file;
		}
	}

	return undefined;
};

const copyFirmware = async (tree: string, root: string): Promise<void> => {
	const folder = 'usr/lib/firmware';
	const names = await readdir(path.join(tree, folder)).catch(() => []);
	if (names.length > 0) {
		await cp(path.join(tree, folder), path.join(root, folder), {recursive: true, verbatimSymlinks: true});
	}
};

/** A small tool for everything that has no large one. */
const linkBusybox = async (root: string): Promise<void> => {
	const listed = await runTool(path.join(root, 'usr/bin/busybox'), ['--list']);
	const names = listed.ok ? listed.value.split('\n').filter(name => name !== '' && name !== 'busybox') : [];
	for (const name of names) {
		if ((await findIn(root, programFolders, name)) === undefined) {
			// The kernel and the scripts look for these two in /sbin.
			const folder = ['init', 'reboot', 'poweroff', 'halt'].includes(name) ? 'usr/sbin' : 'usr/bin';
			await symlink(folder === 'usr/bin' ? 'busybox' : '../bin/busybox', path.join(root, folder, name));
		}
	}
};

const writeSettings = async (root: string, options: readonly string[]): Promise<void> => {
	const files: Readonly<Record<string, string>> = {
		'etc/bootseq-medium': 'This is the boot image of a bootseq medium.\n',
		'etc/bootseq-options': `${options.join(' ')}\n`,
		'etc/hostname': 'bootseq\n',
		'etc/hosts': '127.0.0.1 localhost bootseq\n::1 localhost\n',
		'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
		'etc/group': 'root:x:0:\ntty:x:5:\ndisk:x:6:\nnogroup:x:65534:\n',
		'etc/shells': '/bin/sh\n/bin/bash\n',
		'etc/nsswitch.conf': 'hosts: files dns\n',
		'etc/pam.d/other':
			'auth required pam_permit.so\naccount required pam_permit.so\nsession required pam_permit.so\n',
		'etc/ssl/certs/ca-certificates.crt': await certificates(path.join(root, 'usr/share/ca-certificates')),
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(root, name)), {recursive: true});
		await writeFile(path.join(root, name), text);
	}

	await symlink('/proc/self/mounts', path.join(root, 'etc/mtab'));
	for (const [name, text] of Object.entries(startScripts)) {
		const file = path.join(root, 'usr/lib/bootseq', name);
		await mkdir(path.dirname(file), {recursive: true});
		await writeFile(file, text, {mode: 0o755});
	}
};

/** One file of all of them, as the tools expect it. */
const certificates = async (folder: string): Promise<string> => {
	const names = await readdir(folder, {recursive: true}).catch(() => []);
	const texts = await Promise.all(
		names
			.filter(name => name.endsWith('.crt'))
			.toSorted()
			.map(async name => readFile(path.join(folder, name), 'utf8')),
	);
	return texts.join('');
};
