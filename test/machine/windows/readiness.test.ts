import {describe, expect, it} from 'vitest';
import type {Drive} from '../../../source/machine/machine.ts';
import {createWindowsFacts} from '../../../source/machine/windows/facts.ts';
import {createWindowsReadiness, type OwnView} from '../../../source/machine/windows/readiness.ts';
import {failure, success} from '../../../source/sequence/result.ts';

const core = (speed: number) => ({model: '', speed, times: {user: 0, nice: 0, sys: 0, idle: 0, irq: 0}});
const address = (internal: boolean) => ({
	family: 'IPv4' as const,
	address: '192.0.2.9',
	netmask: '',
	mac: '',
	cidr: null,
	internal,
});
const own: OwnView = {
	totalmem: () => 8 * 1024 ** 3,
	cpus: () => [core(1992), core(2400)],
	networkInterfaces: () => ({'Wi-Fi': [address(false)], Loopback: [address(true)]}),
};
const drive = (path: string, kind: Drive['kind'], free: number): Drive => ({path, kind, label: '', free});

const plainWindowsPe = createWindowsReadiness(
	{
		phase: 'WinPE',
		query: async () => failure('PowerShell is missing'),
		operatingSystem: async () => ({architecture: 'x64', version: '10.0.26100', productType: 1}),
		firmware: async () => ({uefi: true}),
		registry: {
			value: async (_key, name) => (name === 'InstallLanguage' ? {type: 'REG_SZ', data: '0407'} : undefined),
			tree: async () => [],
		},
		drives: {
			list: async () => [
				drive('X:\\', 'memory', 10 ** 12),
				drive('C:\\', 'fixed', 30 * 1024 ** 3),
				drive('D:\\', 'fixed', 60 * 1024 ** 3),
			],
		},
	},
	own,
);

describe('Check Readiness in a Windows PE without WMI (§7.1)', () => {
	it('has memory, processor, drives, network and language from elsewhere', async () => {
		expect(await plainWindowsPe.memory()).toEqual(success(8192));
		expect(await plainWindowsPe.processorSpeed()).toEqual(success(2400));
		expect(await plainWindowsPe.freeSpace()).toEqual(success({drive: 'D:\\', megabytes: 61_440}));
		expect(await plainWindowsPe.freeSpace('c:')).toEqual(success({drive: 'C:\\', megabytes: 30_720}));
		expect(await plainWindowsPe.operatingSystemLanguage()).toEqual(success(1031));
		expect(await plainWindowsPe.connectedAdapters()).toEqual(success([{name: 'Wi-Fi', wireless: true}]));
	});

	it('does not know the mains power, and says why', async () => {
		expect(await plainWindowsPe.onMainsPower()).toEqual(failure('PowerShell is missing'));
	});
});

describe('Check Readiness on Windows (§7.1)', () => {
	it('asks WMI, and only that where it answers', async () => {
		const facts = createWindowsFacts({
			phase: 'FullOS',
			query: async (_namespace, query) =>
				success(query.includes('Win32_ComputerSystem') ? [{TotalPhysicalMemory: 4 * 1024 ** 3}] : []),
			registry: {value: async () => undefined, tree: async () => []},
			drives: {list: async () => []},
		});
		expect(await facts.readiness.memory()).toEqual(success(4096));
		expect(await facts.readiness.onMainsPower()).toEqual(success(true));
		expect(await facts.readiness.securityModule()).toEqual(success(undefined));
	});
});
