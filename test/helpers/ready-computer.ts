import type {ReadinessFacts} from '../../source/machine/readiness-facts.ts';
import {success} from '../../source/sequence/result.ts';

/** A computer that passes every check of Check Readiness, but for what a test says of it. */
export const readyComputer = (but: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
	memory: async () => success(16_000),
	processorSpeed: async () => success(2400),
	freeSpace: async drive => success({drive: drive ?? 'C:', megabytes: 100_000}),
	operatingSystem: async () => ({architecture: 'x64', version: '10.0.26100', productType: 1}),
	operatingSystemLanguage: async () => success(1033),
	clientVersion: async () => success('5.00.9128.1000'),
	onMainsPower: async () => success(true),
	connectedAdapters: async () => success([{name: 'Ethernet', wireless: false}]),
	uefi: async () => true,
	securityModule: async () => success({version: '2.0', enabled: true, activated: true}),
	...but,
});
