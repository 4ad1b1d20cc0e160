import {describe, expect, it} from 'vitest';
import {offerShell} from '../../../source/commands/boot/offer-shell.ts';
import type {Prepared} from '../../../source/commands/prepared.ts';
import type {ShellRequest} from '../../../source/machine/machine.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {EarlyShell} from '../../../source/ui/early-shell.ts';
import {prepare} from '../../helpers/prepared.ts';

/** A boot environment with a full screen; `log` is what became of the terminal. */
const bootEnvironment = (problem?: string) => {
	const {prepared} = prepare({});
	const offered: EarlyShell[] = [];
	const requests: ShellRequest[] = [];
	const log: string[] = [];
	const own: Prepared = {
		...prepared,
		machine: {
			...prepared.machine,
			phase: 'WinPE',
			processEnvironment: {PATH: '/bin', GONE: undefined},
			async openShell(request) {
				requests.push(request);
				log.push('shell');
				return problem === undefined ? success(undefined) : failure(problem);
			},
		},
		console: {
			...prepared.console,
			notice: (_severity, text) => log.push(text),
			async lendTerminal(use) {
				log.push('lent');
				await use();
				log.push('given back');
			},
			offerShell: shell => offered.push(shell),
		},
	};
	return {prepared: own, offered, requests, log};
};

describe('the command prompt before a run', () => {
	it('gets the terminal and the environment of this process, in the boot environment', async () => {
		const {prepared, offered, requests, log} = bootEnvironment();
		offerShell(prepared);
		await offered[0]?.open();
		expect(log).toEqual(['lent', 'shell', 'given back']);
		expect(requests).toEqual([{folder: process.cwd(), environment: {PATH: '/bin'}}]);
	});

	it('is opened once, however often its key is pressed', async () => {
		const {prepared, offered, requests} = bootEnvironment();
		offerShell(prepared);
		await Promise.all([offered[0]?.open(), offered[0]?.open()]);
		expect(requests).toHaveLength(1);
		await offered[0]?.open();
		expect(requests).toHaveLength(2);
	});

	it('says why when it could not be opened', async () => {
		const {prepared, offered, log} = bootEnvironment('There is no shell.');
		offerShell(prepared);
		await offered[0]?.open();
		expect(log).toContain('There is no shell.');
	});

	it('stands behind the technician code when the medium has one, and is free before that is known', () => {
		const {prepared, offered} = bootEnvironment();
		offerShell(prepared);
		expect(offered[0]?.guard.isSet()).toBe(false);
		offerShell(prepared, () => 'blue-door');
		expect(offered[1]?.guard.isSet()).toBe(true);
		expect(offered[1]?.guard.judge(new Secret('red-door'))).toBeGreaterThan(0);
		expect(offered[1]?.guard.judge(new Secret('blue-door'))).toBeUndefined();
	});

	it('is not there on an installed system, nor where nobody is', () => {
		const {prepared, offered} = bootEnvironment();
		offerShell({...prepared, machine: {...prepared.machine, phase: 'FullOS'}});
		offerShell({...prepared, options: {...prepared.options, unattended: true}});
		expect(offered).toEqual([]);
	});
});
