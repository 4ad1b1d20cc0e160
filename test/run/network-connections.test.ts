import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import type {NetworkFolder, NetworkFolders} from '../../source/machine/network-folders.ts';
import {
	connectForRun,
	disconnectFolders,
	endConnections,
	findLostConnections,
	forgetConnections,
	lostConnectionEvents,
} from '../../source/run/network-connections.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {Secret} from '../../source/sequence/secret.ts';
import {createFakeMachine} from '../helpers/fake-machine.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const share = '\\\\server\\share';
const request = {
	path: share,
	driveLetter: 'Z:',
	timeout: 60,
	signal: new AbortController().signal,
	account: {user: 'reader', password: new Secret('made-up')},
};

const nameOf = ({path: shared, driveLetter = ''}: NetworkFolder) => `${shared} ${driveLetter}`.trim();

/** A run folder, and a machine whose connections are a list. */
const benchOf = (stand: Partial<NetworkFolders> = {}) => {
	const folder = temporaryFolder();
	const record = path.join(folder, 'network-folders.json');
	const connections = new Set<string>();
	const log: string[] = [];
	/** What the record said while a connection was being made. */
	const keptBefore: string[] = [];
	const networkFolders: NetworkFolders = {
		...createFakeMachine().networkFolders,
		async connect(wanted) {
			keptBefore.push(readFileSync(record, 'utf8'));
			if ([...connections].some(name => name.endsWith(wanted.driveLetter ?? 'none'))) {
				return failure({code: 85, message: 'The letter is in use.'});
			}

			connections.add(nameOf(wanted));
			return success('/run/bootseq/drives/Z');
		},
		async disconnect(wanted) {
			connections.delete(nameOf(wanted));
			return success(undefined);
		},
		connected: async folders => folders.filter(wanted => connections.has(nameOf(wanted))),
		...stand,
	};
	return {
		place: {
			machine: {networkFolders},
			folders: {run: folder},
			log: {
				write: (_: string, text: string, severity = 'information') => void log.push(`${severity}: ${text}`),
			},
		},
		connections,
		log,
		keptBefore,
		record,
	};
};

describe('the connections of a run (§7.2)', () => {
	it('are written down before they are made, without the account', async () => {
		const {place, keptBefore} = benchOf();
		expect(await connectForRun(place, 3, request)).toEqual({ok: true, value: '/run/bootseq/drives/Z'});
		expect(keptBefore.map(text => JSON.parse(text))).toEqual([[{path: share, driveLetter: 'Z:', index: 3}]]);
	});

	it('that failed are not kept', async () => {
		const problem = {code: 53, message: 'The server was not found.'};
		const {place, record} = benchOf({connect: async () => failure(problem)});
		expect(await connectForRun(place, 3, request)).toEqual({ok: false, error: problem});
		expect(existsSync(record)).toBe(false);
	});

	it('are made anew when their step runs again', async () => {
		const {place, connections, log} = benchOf();
		await connectForRun(place, 3, request);
		expect(await connectForRun(place, 3, request)).toMatchObject({ok: true});
		expect([...connections]).toEqual([`${share} Z:`]);
		expect(log).toEqual([`information: Disconnected ${share} as Z:`]);
	});

	it('keep their letter from every other step', async () => {
		const {place, connections} = benchOf();
		await connectForRun(place, 3, request);
		expect(await connectForRun(place, 4, {...request, path: '\\\\other\\share'})).toMatchObject({
			error: {code: 85},
		});
		expect([...connections]).toEqual([`${share} Z:`]);
	});

	it('end with the run, the last one first, and are forgotten', async () => {
		const {place, connections, log, record} = benchOf();
		await connectForRun(place, 3, request);
		await connectForRun(place, 5, {...request, driveLetter: 'Y:'});
		await endConnections(place);
		expect([...connections]).toEqual([]);
		expect(log).toEqual([
			`information: Disconnected ${share} as Y:`,
			`information: Disconnected ${share} as Z:`,
		]);
		expect(existsSync(record)).toBe(false);
	});

	it('that cannot be ended are told in the log, and the run ends nevertheless', async () => {
		const {place, log} = benchOf({disconnect: async () => failure('the server does not answer')});
		await connectForRun(place, 3, request);
		await endConnections(place);
		expect(log).toEqual([`warning: ${share} as Z: stays connected: the server does not answer`]);
	});

	it('of a record that a broken drive ruined are none', async () => {
		const {place, record, connections} = benchOf();
		for (const text of ['', '{', 'null', '[{"path": 5}, 7]']) {
			writeFileSync(record, text);
			await endConnections(place);
		}

		expect([...connections]).toEqual([]);
	});

	it('are not made when they cannot be written down', async () => {
		const {place, connections, record} = benchOf();
		mkdirSync(record);
		expect(await connectForRun(place, 3, request)).toMatchObject({ok: false, error: {code: 29}});
		expect([...connections]).toEqual([]);
	});
});

describe('the connections of a run that comes back (§6.9)', () => {
	const stateWith = (...names: readonly string[]) => ({
		variables: new Map(names.map(name => [name.toLowerCase(), {name, value: '/run/bootseq/drives/Z'}])),
	});

	it('are gone after a restart, and so are the variables that name them', async () => {
		const {place, connections, log, record} = benchOf();
		await connectForRun(place, 3, request);
		await disconnectFolders(place);
		expect([...connections]).toEqual([]);
		const lost = await findLostConnections(place);
		expect(lost).toEqual([{path: share, driveLetter: 'Z:', index: 3}]);
		expect(lostConnectionEvents(lost, stateWith('BootseqDriveZ', 'BootseqDriveY'))).toEqual([
			{type: 'variable-set', name: 'BootseqDriveZ', value: null},
		]);
		forgetConnections(place, lost);
		expect(log.at(-1)).toBe(
			`warning: ${share} as Z: is not connected any more: connections end with a restart.`,
		);
		expect(existsSync(record)).toBe(false);
	});

	it('are kept when only the program had ended', async () => {
		const {place, connections, record} = benchOf();
		await connectForRun(place, 3, request);
		const lost = await findLostConnections(place);
		forgetConnections(place, lost);
		expect(lost).toEqual([]);
		expect(lostConnectionEvents(lost, stateWith('BootseqDriveZ'))).toEqual([]);
		expect([...connections]).toEqual([`${share} Z:`]);
		expect(existsSync(record)).toBe(true);
	});
});
