import {mkdir, readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../../sequence/result.ts';
import type {ImageProblem} from '../../image/image-problem.ts';
import {runTool, type ToolRequest} from '../../image/run-tool.ts';

type Options = Pick<ToolRequest, 'signal' | 'onLine'>;

/**
Fetches Debian packages and all that they depend on, for a machine that has none yet. Nothing is installed here; apt checks the
signatures of its lists and the checksums of the packages. What an earlier call has fetched is not fetched again.

@param packages - Those that must be there. `wanted`: taken where the sources of this machine have them.
@param folder - Where the packages are kept.
@returns The files of the packages.
*/
export const fetchPackages = async (
	{packages, wanted}: {readonly packages: readonly string[]; readonly wanted: readonly string[]},
	folder: string,
	options: Options = {},
): Promise<Result<readonly string[], ImageProblem>> => {
	const archives = path.join(folder, 'archives');
	// apt does not list what it has fetched already: the list is made as if nothing had been.
	const none = path.join(folder, 'none');
	const status = path.join(folder, 'status');
	for (const place of [archives, none]) {
		await mkdir(path.join(place, 'partial'), {recursive: true});
	}

	await writeFile(status, '');
	const settings = (place: string) =>
		[
			`Dir::State::status=${status}`,
			`Dir::Cache::archives=${place}`,
			'APT::Install-Recommends=false',
			'APT::Sandbox::User=root',
			'Debug::NoLocking=true',
		].flatMap(setting => ['-o', setting]);
	const names = [...packages, ...(await available(wanted, options))];
	const listed = await runTool(
		'apt-get',
		[...settings(none), '--print-uris', '-qq', 'install', ...names],
		options,
	);
	if (!listed.ok) {
		return failure({
			...listed.error,
			message: `Debian packages of the boot image cannot be found. ${listed.error.message}`,
			help: 'Run apt-get update, and check that the sources of this machine are those of Debian.',
		});
	}

	const fetched = await runTool(
		'apt-get',
		[...settings(archives), '--download-only', '--yes', '-q', 'install', ...names],
		options,
	);
	if (!fetched.ok) {
		return failure({
			...fetched.error,
			message: `Debian packages of the boot image cannot be fetched. ${fetched.error.message}`,
			help: 'Run apt-get update, check the network, and start again.',
		});
	}

	const files = [...listed.value.matchAll(/^'[^']*' (\S+\.deb) /gm)].map(([, file = '']) => file);
	const present = new Set(await readdir(archives));
	return success(files.filter(file => present.has(file)).map(file => path.join(archives, file)));
};

/** Those that the sources of this machine have. */
const available = async (names: readonly string[], options: Options): Promise<readonly string[]> => {
	const listed = await runTool('apt-cache', ['madison', ...names], options);
	const lines = listed.ok ? listed.value.split('\n') : [];
	return names.filter(name => lines.some(line => line.split('|')[0]?.trim() === name));
};

/** What nobody reads on a boot image. */
const leftOut = [
	'./usr/share/doc',
	'./usr/share/man',
	'./usr/share/locale',
	'./usr/share/info',
	'./usr/lib/python3*',
];

/** Unpacks packages over each other into a folder in which /bin, /sbin and /lib are those of /usr. */
export const unpackPackages = async (
	files: readonly string[],
	folder: string,
	options: Options = {},
): Promise<Result<undefined, ImageProblem>> => {
	await mkdir(folder, {recursive: true});
	const script = [
		'set -e; cd "$1"; shift',
		'for name in bin sbin lib lib64; do mkdir -p "usr/$name"; ln -sfn "usr/$name" "$name"; done',
		`for file; do dpkg-deb --fsys-tarfile "$file" | tar -x --no-same-owner --keep-directory-symlink ${leftOut
			.map(name => `--exclude='${name}'`)
			.join(' ')}; done`,
	].join('\n');
	const unpacked = await runTool('sh', ['-c', script, 'sh', folder, ...files], options);
	return unpacked.ok ? success(undefined) : unpacked;
};
