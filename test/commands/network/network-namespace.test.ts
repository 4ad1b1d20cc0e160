import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import type {NetworkReport} from '../../../source/ui/network-desk.ts';
import {
	createSmallNetwork,
	missingForNamespaces,
	type SmallNetwork,
} from '../../helpers/network-namespace.ts';
import {isInstalled} from '../../helpers/server-process.ts';

const missing = missingForNamespaces();
const lack = missing.length === 0 ? '' : ` (skipped: needs ${missing.join(', ')})`;
const driver = path.resolve(import.meta.dirname, '../../helpers/network-driver.ts');

const tell = async (network: SmallNetwork, ...command: readonly string[]) =>
	JSON.parse(await network.onComputer(process.execPath, driver, ...command));

const check = async (network: SmallNetwork, server: string): Promise<NetworkReport> =>
	tell(network, 'check', server);

const states = ({checks}: NetworkReport) => Object.fromEntries(checks.map(({name, state}) => [name, state]));
const found = ({checks}: NetworkReport, wanted: string) => checks.find(({name}) => name === wanted)?.finding;

const server = 'http://content.contoso.example:8080';

const clients = [
	['busybox', ['dhclient', 'dhcpcd', 'udhcpc']],
	['dhclient', []],
	['dhcpcd', ['dhclient']],
] as const;

describe.skipIf(missing.length > 0)(`a computer on a network of its own${lack}`, {timeout: 120_000}, () => {
	for (const [client, hidden] of clients) {
		it.skipIf(!isInstalled(client))(
			`gets an address from DHCP with ${client}, and all is right`,
			async () => {
				const network = await createSmallNetwork();
				await network.hide(...hidden);
				await network.startDhcp();
				await network.startWebServer(8080);
				expect(await tell(network, 'dhcp')).toEqual({ok: true});
				const report = await check(network, server);
				expect(found(report, 'address')).toMatchObject({
					address: expect.stringMatching(/^192\.0\.2\.1[012]\d\/24$/),
				});
				expect(states(report)).toEqual({
					adapter: 'ok',
					cable: 'ok',
					address: 'ok',
					gateway: 'ok',
					dns: 'ok',
					proxy: 'not-needed',
					server: 'ok',
					clock: 'ok',
				});
				expect(report.adapters[0]).toMatchObject({
					name: 'eth0',
					configuration: 'dhcp',
					gateways: ['192.0.2.1'],
					dnsServers: ['192.0.2.1'],
				});
			},
		);
	}

	it('hears what is wrong on the way, one thing at a time', async () => {
		const network = await createSmallNetwork();
		network.plug(false);
		const unplugged = await check(network, server);
		expect(found(unplugged, 'cable')).toEqual({kind: 'no-cable', adapter: 'eth0'});
		expect(found(unplugged, 'server')).toEqual({kind: 'first', check: 'cable'});

		network.plug(true);
		expect(found(await check(network, server), 'address')).toEqual({kind: 'no-address', adapter: 'eth0'});

		expect(await tell(network, 'static', '192.0.2.10', '192.0.2.254', '192.0.2.1')).toEqual({ok: true});
		const silent = await check(network, server);
		expect(found(silent, 'gateway')).toEqual({kind: 'gateway-silent', gateway: '192.0.2.254'});
		expect(found(silent, 'dns')).toEqual({
			kind: 'not-resolved',
			name: 'content.contoso.example',
			servers: ['192.0.2.1'],
		});
		expect(silent.adapters[0]?.configuration).toBe('static');

		await network.startDhcp();
		const noServer = await check(network, server);
		expect(states(noServer)).toMatchObject({dns: 'ok', server: 'failed', clock: 'not-needed'});
		expect(found(noServer, 'server')).toEqual({kind: 'server-silent', server});

		await network.startWebServer(8080, 3600);
		const wrongClock = await check(network, server);
		expect(states(wrongClock)).toMatchObject({gateway: 'not-needed', server: 'ok', clock: 'failed'});
		expect(found(wrongClock, 'clock')?.kind).toBe('clock-wrong');
		expect(wrongClock.clockOffset).toBeGreaterThan(3_500_000);
	});

	it('is told when no DHCP server answers', async () => {
		const network = await createSmallNetwork();
		await network.hide('dhclient', 'dhcpcd', 'udhcpc');
		expect(await tell(network, 'dhcp')).toMatchObject({
			ok: false,
			error: expect.stringContaining('No DHCP server answered on eth0'),
		});
	});

	it('is set by the variables of the field before anything is fetched, unattended', async () => {
		const network = await createSmallNetwork();
		await network.startDhcp();
		await network.startWebServer(8080, 3600);
		const {result, notices} = await tell(
			network,
			'start',
			`BootseqContentSources=${server}/packages`,
			'OSDAdapter0EnableDHCP=false',
			'OSDAdapter0IPAddressList=192.0.2.10',
			'OSDAdapter0SubnetMask=255.255.255.0',
			'OSDAdapter0Gateways=192.0.2.1',
			'OSDAdapter0DNSServerList=192.0.2.1',
		);
		expect(result).toEqual({ok: true, value: undefined});
		expect(notices).toEqual([
			'eth0 has the address 192.0.2.10/24 (OSDAdapter0IPAddressList).',
			expect.stringMatching(/^The clock of this computer says .* It was set from the server\.$/),
		]);
		expect(network.resolvConf()).toBe('options timeout:1 attempts:1\nnameserver 192.0.2.1\n');
	});

	it('is waited for, unattended, and the start then ends with what is wrong', async () => {
		const network = await createSmallNetwork();
		network.plug(false);
		const {result, notices} = await tell(
			network,
			'start',
			`BootseqContentSources=${server}`,
			'BootseqNetworkTimeout=1',
		);
		expect(result).toMatchObject({
			ok: false,
			error: {
				exitCode: 2,
				message:
					'The network is not ready after 1 second. There is no cable in eth0, or nothing at its other end.',
			},
		});
		expect(notices[0]).toContain('Waiting for the network: There is no cable in eth0');
	});

	it('has a static address of version 6', async () => {
		const network = await createSmallNetwork();
		await network.onComputer('ip', 'link', 'set', 'eth0', 'addrgenmode', 'none');
		expect(await tell(network, 'static', '2001:db8::10', 'fe80::1', '')).toEqual({ok: true});
		const {value} = await tell(network, 'status');
		expect(value.adapters[0].gateways).toEqual(['fe80::1']);
	});
});
