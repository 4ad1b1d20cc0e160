import {describe, expect, it} from 'vitest';
import {adapterVariables, readAdapterSettings} from '../../../source/sequence/variables/adapter-settings.ts';

const from = (variables: Readonly<Record<string, string>>) =>
	readAdapterSettings(name => variables[name] ?? '');

const lab = {
	OSDAdapter0EnableDHCP: 'false',
	OSDAdapter0IPAddressList: '192.0.2.10',
	OSDAdapter0SubnetMask: '255.255.255.0',
	OSDAdapter0Gateways: '192.0.2.1',
	OSDAdapter0DNSServerList: '192.0.2.53,192.0.2.54',
	OSDAdapter0MacAddress: '00:00:5E:00:53:11',
};

const address = {
	addresses: [{address: '192.0.2.10', prefix: 24}],
	gateways: ['192.0.2.1'],
	dnsServers: ['192.0.2.53', '192.0.2.54'],
};

describe('network settings in variables of the field (task-sequence-format.md §9.5)', () => {
	it('are a static address for an adapter', () => {
		expect(from(lab)).toEqual({
			ok: true,
			value: [{variable: 'OSDAdapter0', macAddress: '00:00:5E:00:53:11', address}],
		});
	});

	it('are none where no variable says anything, whatever OSDAdapterCount is', () => {
		expect(from({OSDAdapterCount: '2'})).toEqual({ok: true, value: []});
	});

	it('are DHCP where that is on', () => {
		expect(from({...lab, OSDAdapter0EnableDHCP: 'TRUE', OSDAdapter0MacAddress: ''})).toEqual({
			ok: true,
			value: [{variable: 'OSDAdapter0'}],
		});
	});

	it('are read for further adapters too', () => {
		const settings = from({
			...lab,
			OSDAdapter1IPAddressList: '198.51.100.1/24',
			OSDAdapter1Name: 'Lab',
		});
		expect(settings.ok && settings.value.map(({variable, name}) => [variable, name])).toEqual([
			['OSDAdapter0', undefined],
			['OSDAdapter1', 'Lab'],
		]);
	});

	it('are refused by the name of the variable that is wrong', () => {
		expect(from({...lab, OSDAdapter0Gateways: 'router', OSDAdapter0SubnetMask: ''})).toEqual({
			ok: false,
			error:
				'OSDAdapter0SubnetMask is missing; OSDAdapter0Gateways (router) holds something that is no IP address.',
		});
		expect(from({OSDAdapter0EnableDHCP: 'false'})).toEqual({
			ok: false,
			error: 'OSDAdapter0IPAddressList is missing.',
		});
	});

	it.each([
		['version 4', address],
		[
			'version 6',
			{addresses: [{address: '2001:db8::10', prefix: 64}], gateways: ['fe80::1'], dnsServers: []},
		],
	])('come back as they were written: %s', (_, written) => {
		const variables = Object.fromEntries(
			adapterVariables({macAddress: '00:00:5E:00:53:11', address: written}),
		);
		expect(from(variables)).toEqual({
			ok: true,
			value: [{variable: 'OSDAdapter0', macAddress: '00:00:5E:00:53:11', address: written}],
		});
		expect(variables['OSDAdapterCount']).toBe('1');
	});

	it('come back as DHCP, with nothing of an earlier static address', () => {
		const variables = {...lab, ...Object.fromEntries(adapterVariables({macAddress: '00:00:5E:00:53:11'}))};
		expect(variables.OSDAdapter0IPAddressList).toBe('');
		expect(from(variables)).toEqual({
			ok: true,
			value: [{variable: 'OSDAdapter0', macAddress: '00:00:5E:00:53:11'}],
		});
	});
});
