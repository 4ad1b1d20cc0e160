import {isIP, isIPv4} from 'node:net';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	type IpAddress,
	isNetworkOrBroadcast,
	isSameNetwork,
	isSelfAssigned,
	isUnusable,
	maskOfPrefix,
	parseIpAddress,
	parseMask,
} from '../../../source/sequence/variables/ip-address.ts';

const address = (text: string): IpAddress => {
	const parsed = parseIpAddress(text);
	if (parsed === undefined) {
		throw new Error(`${text} is no address`);
	}

	return parsed;
};

describe('an IP address', () => {
	it('is read exactly where the system reads one, zones left out', () => {
		const almost = fc.stringMatching(/^[\dA-Fa-f:.]{0,24}$/);
		fc.assert(
			fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), almost), text => {
				expect(parseIpAddress(text)?.family ?? 0).toBe(isIP(text));
			}),
			{numRuns: 2000},
		);
	});

	it.each(['192.0.2.10%eth0', '192.0.2', '192.0.2.256', '192.0.02.1', '1::2::3', '::1%lo', 'name', ''])(
		'is not %j',
		text => {
			expect(parseIpAddress(text)).toBeUndefined();
		},
	);

	it('is the same number however it is written', () => {
		expect(address('2001:db8::c000:20a').bits).toBe(address('2001:0DB8:0:0:0:0:192.0.2.10').bits);
	});

	it('is none that a computer can have when it is a group, this computer, or nothing', () => {
		const texts = ['0.0.0.0', '127.0.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', 'ff02::1'];
		expect(texts.filter(text => !isUnusable(address(text)))).toEqual([]);
		expect(isUnusable(address('192.0.2.10'))).toBe(false);
		expect(isUnusable(address('2001:db8::10'))).toBe(false);
	});

	it('is one that DHCP did not give when it begins with 169.254', () => {
		expect(isSelfAssigned('169.254.10.20')).toBe(true);
		expect(isSelfAssigned('169.25.10.20')).toBe(false);
	});
});

describe('a subnet mask', () => {
	it('goes from a prefix to dots and back', () => {
		fc.assert(
			fc.property(fc.integer({min: 0, max: 32}), prefix => {
				expect(isIPv4(maskOfPrefix(prefix))).toBe(true);
				expect(parseMask(maskOfPrefix(prefix), 4)).toBe(prefix);
				expect(parseMask(`/${prefix}`, 4)).toBe(prefix);
			}),
		);
	});

	it.each(['255.0.255.0', '255.255.255.1', '33', '255.255.255', 'x'])('is not %s', text => {
		expect(parseMask(text, 4)).toBeUndefined();
	});

	it('is a prefix up to 128 for version 6', () => {
		expect(parseMask('64', 6)).toBe(64);
		expect(parseMask('129', 6)).toBeUndefined();
		expect(parseMask('255.255.255.0', 6)).toBeUndefined();
	});
});

describe('a network', () => {
	it('holds the addresses that begin as its prefix', () => {
		expect(isSameNetwork(address('192.0.2.10'), address('192.0.2.254'), 24)).toBe(true);
		expect(isSameNetwork(address('192.0.2.10'), address('192.0.3.1'), 24)).toBe(false);
		expect(isSameNetwork(address('192.0.2.10'), address('2001:db8::1'), 24)).toBe(false);
		expect(isSameNetwork(address('2001:db8::10'), address('2001:db8::1'), 64)).toBe(true);
	});

	it('has a first and a last address that no computer has, unless it is smaller than four', () => {
		expect(isNetworkOrBroadcast(address('192.0.2.0'), 24)).toBe(true);
		expect(isNetworkOrBroadcast(address('192.0.2.255'), 24)).toBe(true);
		expect(isNetworkOrBroadcast(address('192.0.2.255'), 16)).toBe(false);
		expect(isNetworkOrBroadcast(address('192.0.2.0'), 31)).toBe(false);
		expect(isNetworkOrBroadcast(address('2001:db8::'), 64)).toBe(false);
	});
});
