import {describe, expect, it} from 'vitest';
import {offerRunShell} from '../../../source/commands/attendance/offer-run-shell.ts';
import type {Prepared} from '../../../source/commands/prepared.ts';
import type {ShellRequest} from '../../../source/machine/machine.ts';
import {success} from '../../../source/sequence/result.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';
import type {EarlyShell} from '../../../source/ui/early-shell.ts';
import {prepare} from '../../helpers/prepared.ts';

type Options = {
	readonly platform?: 'windows' | 'linux';
	readonly unattended?: boolean;
	/** A run at which nobody stands: whether its large picture is shown, or a technician has opened the ordinary screens. */
	readonly kiosk?: 'shown' | 'opened';
};

/** A run in progress with a full screen; `log` is what was logged and told. A prompt stays open until somebody `leaves`. */
const runInProgress = ({platform = 'linux', unattended = false, kiosk}: Options = {}) => {
	const {prepared} = prepare({});
	const offered: EarlyShell[] = [];
	const requests: ShellRequest[] = [];
	const log: string[] = [];
	const leave = Promise.withResolvers<void>();
	const machine: Prepared['machine'] = {
		...prepared.machine,
		platform,
		async openShell(request) {
			requests.push(request);
			await leave.promise;
			return success(undefined);
		},
	};
	const kioskOf = (state: 'shown' | 'opened') => ({
		begin() {},
		guardBy() {},
		isShown: () => state === 'shown',
		isOpened: () => state === 'opened',
	});
	const {closed} = offerRunShell(
		{
			...prepared,
			machine,
			options: {...prepared.options, unattended},
			console: {
				...prepared.console,
				notice: (_severity, text) => void log.push(`told: ${text}`),
				lendTerminal: async use => use(),
				offerShell: shell => void offered.push(shell),
				...(kiosk === undefined ? {} : {kiosk: kioskOf(kiosk)}),
			},
		},
		{
			environment: createEnvironment([
				['Site', 'Ghent'],
				['Token', new Secret('made-up')],
				['BootseqTechnicianCode', new Secret('blue-door')],
			]),
			machine,
			folders: {state: '/state', run: '/state/runs/1', commands: '/state/commands', logs: '/state/logs'},
			log: {write: (_component, text) => void log.push(text), setSecrets() {}, flush() {}},
		},
	);
	return {offered, requests, log, closed, leaves: leave.resolve};
};

describe('the command prompt while a task sequence runs', () => {
	it('reads what is no secret, sets nothing, and is in the log', async () => {
		const {offered, requests, log, leaves} = runInProgress();
		leaves();
		await offered[0]?.open();
		expect(requests[0]).toMatchObject({folder: '/state/runs/1', environment: {Site: 'Ghent'}});
		expect(requests[0]?.environment).not.toHaveProperty('Token');
		expect(requests[0]?.environment).not.toHaveProperty('TSENV');
		expect(log).toEqual(['A person opened a shell while the task sequence runs', 'The shell was closed']);
	});

	it('is behind the technician code of the run', () => {
		const {offered, log} = runInProgress();
		const guard = offered[0]?.guard;
		expect(guard?.isSet()).toBe(true);
		expect(guard?.judge(new Secret('red-door'))).toBeGreaterThan(0);
		expect(guard?.judge(new Secret('blue-door'))).toBeUndefined();
		expect(log).toEqual(['A wrong technician code was entered', 'A technician opened a shell']);
	});

	it('is open once, and the run waits at its end until it is closed', async () => {
		const {offered, requests, closed, leaves} = runInProgress();
		const first = offered[0]?.open();
		await offered[0]?.open();
		expect(requests).toHaveLength(1);
		let isClosed = false;
		const waiting = closed().then(() => (isClosed = true));
		await new Promise(resolve => setImmediate(resolve));
		expect(isClosed).toBe(false);
		leaves();
		await Promise.all([first, waiting]);
		expect(isClosed).toBe(true);
	});

	it('is for later on Windows, where a running step shares the console with it', async () => {
		const {offered, requests, log, closed, leaves} = runInProgress({platform: 'windows'});
		await offered[0]?.open();
		expect(requests).toEqual([]);
		expect(log).toEqual([
			'told: While a step runs there is no command prompt: P holds the task sequence first.',
		]);
		await closed();
		leaves();
		await offered[0]?.open();
		expect(requests).toHaveLength(1);
	});

	it('is not there for whoever passes an unattended run', async () => {
		expect(runInProgress({unattended: true}).offered).toEqual([]);
		const shown = runInProgress({unattended: true, kiosk: 'shown'});
		await shown.offered[0]?.open();
		expect(shown.requests).toEqual([]);
		const opened = runInProgress({unattended: true, kiosk: 'opened'});
		opened.leaves();
		await opened.offered[0]?.open();
		expect(opened.requests).toHaveLength(1);
	});
});
