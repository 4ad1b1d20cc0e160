import {execFileSync, spawn} from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {guestKernel} from './guest-kernel.ts';
import {programPath} from './installed-program.ts';
import {programFile} from './program.ts';

/** A virtual machine whose whole system is in memory: busybox, Node, the built program. */
export type GuestMachine = {
	/** Module names of the kernel. */
	readonly modules: readonly string[];
	/** Programs of this machine that go along, with the libraries they need. */
	readonly programs: readonly string[];
	/** Path in the guest → contents. `/init` is what runs. */
	readonly files: Readonly<Record<string, string>>;
	/** Address in the guest's network → port of this machine's loopback. */
	readonly servers: Readonly<Record<string, number>>;
	/** Milliseconds after which it is switched off. */
	readonly longest: number;
};

/** Which programs a guest needs that are not on this machine. */
export const missingForGuest = (): readonly string[] =>
	[
		['qemu-system-x86_64', 'qemu-system-x86'],
		['busybox', 'busybox-static'],
		['modprobe', 'kmod'],
		['cpio', 'cpio'],
		['mount.cifs', 'cifs-utils'],
	].flatMap(([program = '', debianPackage = '']) =>
		programPath(program) === undefined ? [debianPackage] : [],
	);

/**
Starts the machine and waits until it has switched itself off.

@param folder A folder for its files.
@returns What it wrote to its second serial port; the first one has the messages of its kernel, in `console.log` of the folder.
*/
export const runGuest = async (folder: string, machine: GuestMachine): Promise<string> => {
	const initialSystem = buildSystem(folder, machine);
	const results = path.join(folder, 'results.log');
	const console = path.join(folder, 'console.log');
	const forwards = Object.entries(machine.servers).map(
		([address, port]) => `,guestfwd=tcp:${address}:445-cmd:busybox nc 127.0.0.1 ${port}`,
	);
	const child = spawn(
		'qemu-system-x86_64',
		[
			['-M', 'pc', '-accel', 'tcg,thread=multi', '-cpu', 'qemu64', '-smp', '2', '-m', '1536'],
			['-display', 'none', '-no-reboot', '-nodefaults'],
			['-kernel', guestKernel().image, '-initrd', initialSystem],
			['-append', 'console=ttyS0 quiet panic=-1 oops=panic rdinit=/init'],
			['-serial', `file:${console}`, '-serial', `file:${results}`],
			['-netdev', `user,id=net,restrict=on${forwards.join('')}`, '-device', 'virtio-net-pci,netdev=net'],
		].flat(),
		{stdio: ['ignore', 'ignore', 'pipe']},
	);
	let errors = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		errors += text;
	});
	const timer = setTimeout(() => child.kill('SIGKILL'), machine.longest);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject).once('close', resolve);
	});
	clearTimeout(timer);
	const text = existsSync(results) ? readFileSync(results, 'utf8').replaceAll('\r', '') : '';
	if (code !== 0) {
		throw new Error(`the machine ended with ${code}: ${errors}\n${text}\n${readFileSync(console, 'utf8')}`);
	}

	return text;
};

const buildSystem = (folder: string, {modules, programs, files}: GuestMachine): string => {
	const root = path.join(folder, 'root');
	const inRoot = (name: string) => {
		const place = path.join(root, name);
		mkdirSync(path.dirname(place), {recursive: true});
		return place;
	};

	for (const name of ['proc', 'sys', 'dev', 'tmp', 'bin', 'sbin', 'etc', 'modules']) {
		mkdirSync(inRoot(name), {recursive: true});
	}

	for (const program of ['busybox', ...programs]) {
		copyWithLibraries(programPath(program) ?? program, `/bin/${program}`, inRoot);
	}

	copyWithLibraries(process.execPath, '/bin/node', inRoot);
	symlinkSync('busybox', inRoot('/bin/sh'));
	cpSync(path.dirname(programFile), inRoot('/app'), {recursive: true});
	for (const [index, file] of guestKernel()
		.modules(...modules)
		.entries()) {
		copyFileSync(file, inRoot(`/modules/${String(index).padStart(3, '0')}.ko`));
	}

	for (const [name, text] of Object.entries(files)) {
		writeFileSync(inRoot(name), text);
	}

	chmodSync(inRoot('/init'), 0o755);
	const image = path.join(folder, 'initrd');
	execFileSync('sh', ['-c', `cd "$1" && find . | cpio -o -H newc --quiet > "$2"`, 'sh', root, image]);
	return image;
};

const copyWithLibraries = (file: string, name: string, inRoot: (name: string) => string): void => {
	copyFileSync(realpathSync(file), inRoot(name));
	chmodSync(inRoot(name), 0o755);
	for (const library of librariesOf(file)) {
		copyFileSync(library, inRoot(library));
	}
};

/** Nothing for a program that is linked statically. */
const librariesOf = (file: string): readonly string[] => {
	try {
		const listed = execFileSync('ldd', [file], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
		return [...listed.matchAll(/(\/\S+) \(0x/g)].map(([, library = '']) => library);
	} catch {
		return [];
	}
};
