import {mkdir, rmdir} from 'node:fs/promises';
import {failure, type Result, success} from '../../sequence/result.ts';
import {type Execute, execute} from '../execute.ts';
import type {NetworkFolderProblem, NetworkFolderRequest, NetworkFolders} from '../network-folders.ts';
import {type NetworkPath, parseNetworkPath} from '../network-path.ts';
import {networkCode, networkProblem} from '../network-problem.ts';
import {removeStrayCredentials} from './credentials-file.ts';
import {findProgram} from './find-program.ts';
import type {LinuxSystem} from './linux-system.ts';
import {mountByKernel} from './mount-cifs.ts';
import {mountInUserSpace, treeOf} from './mount-smbnetfs.ts';
import type {Mounting, MountResult} from './mounting.ts';
import {mountPoints} from './mounts.ts';
import {localPath, placeOf} from './network-places.ts';

type Options = {
	readonly system: LinuxSystem;
	readonly run?: Execute;
	/** Holds the folders that shares are mounted on: never in a folder that is removed with what is in it. */
	readonly folder?: string;
	readonly userId?: number;
	readonly find?: (program: string) => Promise<string | undefined>;
};

/**
Mounts shared folders by the kernel's CIFS, where it has none by smbnetfs: `Z:` on `/run/bootseq/drives/Z`. Rule: task-sequence-format.md §7.2.
*/
export const createLinuxNetworkFolders = ({
	system,
	run = execute,
	folder = '/run/bootseq',
	userId = process.getuid?.() ?? 0,
	find = program => findProgram(program, `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`),
}: Options): NetworkFolders => {
	const isMounted = (place: string) => mountPoints(system).has(place);
	const sweep = () => removeStrayCredentials(folder, pid => system.has(`/proc/${pid}`));

	const connect = async (
		request: NetworkFolderRequest,
		network: NetworkPath,
	): Promise<Result<string, NetworkFolderProblem>> => {
		const {driveLetter, account, timeout, signal} = request;
		const place = placeOf(folder, driveLetter, network);
		if (isMounted(place)) {
			return driveLetter === undefined ? success(place) : failed(request, networkCode.letterInUse);
		}

		sweep();
		await mkdir(place, {recursive: true, mode: 0o755});
		const result = await mount({run, folder, place, network, account, userId, timeout, signal}, find);
		if (result.code === 0) {
			return success(place);
		}

		await unmount(place, run, isMounted);
		return failed(request, result.code, result.said);
	};

	return {
		async connect(request) {
			const network = parseNetworkPath(request.path);
			if (network === undefined) {
				return failed(request, networkCode.invalidParameter, 'it is not of the form \\\\server\\share');
			}

			if (userId !== 0) {
				const message = `Only root may connect ${request.path}. Start bootseq as root.`;
				return failure({code: networkCode.accessDenied, message});
			}

			try {
				return await connect(request, network);
			} catch (error) {
				const words = error instanceof Error ? error.message : String(error);
				return failed(request, networkCode.cannotMake, `its folder on this machine cannot be made: ${words}`);
			}
		},
		async disconnect({path: shared, driveLetter}) {
			const network = parseNetworkPath(shared);
			const place = network === undefined ? undefined : placeOf(folder, driveLetter, network);
			return place === undefined ? success(undefined) : unmount(place, run, isMounted);
		},
		async connected(folders) {
			sweep();
			return folders.filter(({path: shared, driveLetter}) => {
				const network = parseNetworkPath(shared);
				return network !== undefined && isMounted(placeOf(folder, driveLetter, network));
			});
		},
		localPath: written => localPath(folder, written, isMounted),
	};
};

/** By the kernel where it can, else in user space where that is there. */
const mount = async (
	mounting: Omit<Mounting, 'program'>,
	find: (program: string) => Promise<string | undefined>,
): Promise<MountResult> => {
	const kernel = await find('mount.cifs');
	const result: MountResult =
		kernel === undefined
			? {code: networkCode.notSupported, said: ''}
			: await mountByKernel({...mounting, program: kernel});
	const userSpace = result.code === networkCode.notSupported ? await find('smbnetfs') : undefined;
	return userSpace === undefined ? result : mountInUserSpace({...mounting, program: userSpace});
};

const failed = (
	request: NetworkFolderRequest,
	code: number,
	words?: string,
): Result<never, NetworkFolderProblem> => failure(networkProblem(code, request, words));

/** Seconds that a server has to answer in before its connection counts as dead. */
const longestSilence = 10;

/**
Unmounts, and takes the folder away. A process that still works in it keeps it open, and the name goes at once. When the server has
stopped answering, nothing is unmounted: kernels of today (6.1) break down over requests that are still under way.
*/
const unmount = async (
	place: string,
	run: Execute,
	isMounted: (place: string) => boolean,
): Promise<Result<undefined, string>> => {
	let said = '';
	if (isMounted(place)) {
		const {ended} = await run('stat', ['-f', place], {timeout: longestSilence});
		if (ended === 'timed-out') {
			return failure(
				`its server has stopped answering. ${place} ends with the next restart, or by "umount ${place}" once the server answers again.`,
			);
		}
	}

	for (const mounted of [place, treeOf(place)]) {
		for (const options of [[], ['-l']]) {
			if (isMounted(mounted)) {
				said = (await run('umount', [...options, mounted])).stderr.trim();
			}
		}
	}

	if (isMounted(place)) {
		return failure(`${place} could not be unmounted: ${said}`);
	}

	// Never with what is in them: only empty folders go.
	await Promise.all([place, treeOf(place)].map(async empty => rmdir(empty).catch(() => undefined)));
	return success(undefined);
};
