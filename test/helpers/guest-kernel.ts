import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import path from 'node:path';

/** A Linux kernel for a virtual machine, not for this one: unpacked, never installed. */
export type GuestKernel = {
	readonly image: string;
	/** Files of these modules and of all they need, in the order to load them in. */
	modules(...names: readonly string[]): readonly string[];
};

const cache = path.join(import.meta.dirname, '../../node_modules/.cache/bootseq/guest-kernel');

/** Debian's kernel for virtual machines, fetched by `apt-get download` once and kept among the packages of the project. */
export const guestKernel = (): GuestKernel => {
	if (!existsSync(cache)) {
		unpack();
	}

	const version = readdirSync(path.join(cache, 'lib/modules'))[0] ?? '';
	return {
		image: path.join(cache, `boot/vmlinuz-${version}`),
		modules: (...names) => [
			...new Set(
				names.flatMap(name =>
					execFileSync('modprobe', ['-d', cache, '-S', version, '--show-depends', name], {encoding: 'utf8'})
						.split('\n')
						.map(line => /^insmod (\S+)/.exec(line)?.[1])
						.filter(file => file !== undefined),
				),
			),
		],
	};
};

const unpack = (): void => {
	const folder = `${cache}.new`;
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	const depends = execFileSync('apt-cache', ['depends', 'linux-image-cloud-amd64'], {encoding: 'utf8'});
	const name = /Depends: (linux-image-\S+)/.exec(depends)?.[1] ?? 'linux-image-cloud-amd64';
	execFileSync('apt-get', ['download', name], {cwd: folder, stdio: 'ignore'});
	const file = readdirSync(folder).find(entry => entry.endsWith('.deb')) ?? '';
	execFileSync('dpkg-deb', ['-x', path.join(folder, file), folder]);
	rmSync(path.join(folder, file));
	const version = readdirSync(path.join(folder, 'lib/modules'))[0] ?? '';
	execFileSync('depmod', ['-b', folder, version]);
	renameSync(folder, cache);
};
