import {cp, mkdir, readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {failure, type Result, success} from '../../../sequence/result.ts';
import type {ImageProblem} from '../../image/image-problem.ts';
import {runTool} from '../../image/run-tool.ts';

/** What a machine needs to be installed: its disks, its keyboard, its cables, and the file systems on them. */
const taken = [
	['arch', 'crypto', 'fs', 'lib', 'net/802', 'net/ipv6', 'net/packet', 'net/dns_resolver', 'net/sunrpc'],
	['drivers/acpi', 'drivers/ata', 'drivers/block', 'drivers/cdrom', 'drivers/char/tpm', 'drivers/firmware'],
	[
		'drivers/hid',
		'drivers/hv',
		'drivers/i2c',
		'drivers/input',
		'drivers/md',
		'drivers/message',
		'drivers/mfd',
	],
	[
		'drivers/mmc',
		'drivers/nvdimm',
		'drivers/nvme',
		'drivers/pci',
		'drivers/pinctrl',
		'drivers/scsi',
		'drivers/ufs',
	],
	['drivers/thunderbolt', 'drivers/usb', 'drivers/virtio', 'drivers/xen', 'drivers/net/ethernet'],
	['drivers/net/hyperv', 'drivers/net/mdio', 'drivers/net/pcs', 'drivers/net/phy', 'drivers/net/usb'],
	['drivers/net/vmxnet3', 'drivers/net/bonding', 'drivers/net/[^/]*$'],
].flat();

/** Not for installing a computer, or not without a person who sets it up. */
const leftOut = [
	[
		'arch/x86/kvm',
		'fs/ocfs2',
		'fs/gfs2',
		'fs/dlm',
		'fs/ceph',
		'fs/afs',
		'fs/coda',
		'fs/orangefs',
		'fs/xfs/scrub',
	],
	[
		'drivers/input/joystick',
		'drivers/input/tablet',
		'drivers/usb/gadget',
		'drivers/usb/misc',
		'drivers/usb/atm',
	],
	['drivers/scsi/fcoe', 'drivers/block/drbd', 'drivers/block/rbd', 'drivers/usb/usbip'],
	// Servers, bare flash memory, and the kernel's tests of itself.
	['fs/nfsd', 'fs/ubifs', 'fs/jffs2', 'lib/test_.*', 'crypto/tcrypt'],
].flat();

const isUnder = (folders: readonly string[]) => {
	const pattern = new RegExp(`^kernel/(${folders.join('|')})(/|$)`);
	return (module: string): boolean => pattern.test(module.replace(/\.ko(\.\w+)?$/, ''));
};

const [isTaken, isLeftOut] = [isUnder(taken), isUnder(leftOut)];

/**
Which modules of a kernel go into the boot image, by their paths in `modules.dep`; with each come those that it needs.

@param dependencies - The text of `modules.dep`.
*/
export const chooseModules = (dependencies: string): readonly string[] => {
	const needs = readDependencies(dependencies);
	const chosen = [...needs.keys()].filter(module => isTaken(module) && !isLeftOut(module));
	return [...new Set(chosen.flatMap(module => [module, ...(needs.get(module) ?? [])]))].toSorted();
};

/** Module → those it needs, the one to load last first. Rule: modules.dep(5). */
const readDependencies = (text: string): ReadonlyMap<string, readonly string[]> =>
	new Map(
		text
			.split('\n')
			.map(line => line.split(/:\s*/))
			.map(([module = '', needed = '']) => [module, needed.split(' ').filter(name => name !== '')] as const),
	);

/** The files of some modules of the unpacked kernel and of all they need, in the order to load them in. */
export const modulesWithNeeded = async (
	tree: string,
	names: readonly string[],
): Promise<readonly string[]> => {
	const folder = path.join(tree, 'usr/lib/modules', await kernelVersion(tree));
	const needs = readDependencies(await readFile(path.join(folder, 'modules.dep'), 'utf8'));
	const found = names.flatMap(name =>
		[...needs]
			.filter(([module]) => path.basename(module) === `${name}.ko`)
			.flatMap(([module, needed]) => [...needed.toReversed(), module]),
	);
	return [...new Set(found)].map(module => path.join(folder, module));
};

/** The version of the one kernel that is unpacked in a folder. */
export const kernelVersion = async (tree: string): Promise<string> =>
	(await readdir(path.join(tree, 'usr/lib/modules')))[0] ?? '';

/** Copies the modules of the unpacked kernel that the boot image needs, and makes their indexes. */
export const copyModules = async (
	tree: string,
	root: string,
	signal?: AbortSignal,
): Promise<Result<undefined, ImageProblem>> => {
	const version = await kernelVersion(tree);
	const indexed = await runTool('depmod', ['-b', tree, version], {...(signal && {signal})});
	if (!indexed.ok) {
		return indexed;
	}

	const [from, to] = [tree, root].map(folder => path.join(folder, 'usr/lib/modules', version));
	if (from === undefined || to === undefined || version === '') {
		return failure({
			kind: 'not-usable',
			message: 'The kernel package has no modules.',
			help: 'Run apt-get update.',
		});
	}

	const modules = chooseModules(await readFile(path.join(from, 'modules.dep'), 'utf8'));
	for (const module of [...modules, 'modules.builtin', 'modules.builtin.modinfo', 'modules.order']) {
		await mkdir(path.dirname(path.join(to, module)), {recursive: true});
		await cp(path.join(from, module), path.join(to, module));
	}

	const again = await runTool('depmod', ['-b', root, version], {...(signal && {signal})});
	return again.ok ? success(undefined) : again;
};
