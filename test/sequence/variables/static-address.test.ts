import {describe, expect, it} from 'vitest';
import {
	checkStaticAddress,
	type StaticAddressTexts,
} from '../../../source/sequence/variables/static-address.ts';

const typed = (texts: Partial<StaticAddressTexts>): StaticAddressTexts => ({
	address: '192.0.2.10',
	mask: '255.255.255.0',
	gateway: '192.0.2.1',
	dns: '',
	...texts,
});

describe('a static address as it is typed', () => {
	it('is taken with its mask, gateway and DNS servers', () => {
		expect(checkStaticAddress(typed({dns: '192.0.2.53, 192.0.2.54'}))).toEqual({
			problems: {},
			value: {
				addresses: [{address: '192.0.2.10', prefix: 24}],
				gateways: ['192.0.2.1'],
				dnsServers: ['192.0.2.53', '192.0.2.54'],
			},
		});
	});

	it('may have its prefix behind it, and no gateway', () => {
		const {value} = checkStaticAddress(typed({address: '2001:db8::10/64', mask: '', gateway: ''}));
		expect(value).toEqual({
			addresses: [{address: '2001:db8::10', prefix: 64}],
			gateways: [],
			dnsServers: [],
		});
	});

	it('may be several, with one mask for all or one for each', () => {
		const one = checkStaticAddress(typed({address: '192.0.2.10,192.0.2.11'}));
		expect(one.value?.addresses.map(({prefix}) => prefix)).toEqual([24, 24]);
		const each = checkStaticAddress(typed({address: '192.0.2.10,198.51.100.1', mask: '24,255.255.0.0'}));
		expect(each.value?.addresses.map(({prefix}) => prefix)).toEqual([24, 16]);
	});

	it('has a gateway of version 6 that holds on the link alone', () => {
		const {problems} = checkStaticAddress(typed({address: '2001:db8::10/64', gateway: 'fe80::1'}));
		expect(problems).toEqual({});
	});

	it.each([
		[{address: ''}, {address: 'missing'}],
		[{address: '192.0.2'}, {address: 'not-an-address'}],
		[{address: '127.0.0.1'}, {address: 'unusable-address', gateway: 'not-in-network'}],
		[{address: '192.0.2.255'}, {address: 'network-address'}],
		[{mask: ''}, {mask: 'missing'}],
		[{mask: '255.0.255.0'}, {mask: 'not-a-mask'}],
		[{mask: '0'}, {mask: 'not-a-mask'}],
		[{gateway: 'router'}, {gateway: 'not-an-address'}],
		[{gateway: '198.51.100.1'}, {gateway: 'not-in-network'}],
		[{dns: '192.0.2.53;x'}, {dns: 'not-an-address'}],
	])('with %j is refused', (texts, problems) => {
		const checked = checkStaticAddress(typed(texts));
		expect(checked.problems).toEqual(problems);
		expect(checked.value).toBeUndefined();
	});
});
