import {describe, expect, it, vi} from 'vitest';
import {languages} from '../../source/text/language.ts';
import type {NetworkFinding} from '../../source/text/network-finding.ts';
import {checksWith, fakeDesk, shownAdapter} from '../helpers/network-report.ts';
import {openScreenConsole} from '../helpers/screen-console.ts';

const enter = '\r';
const escapeKey = '\u001B';
const down = '\u001B[B';
const right = '\u001B[C';
const f6 = '\u001B[17~';
const clear = '\u0015';

const noCable = {
	name: 'cable',
	state: 'failed',
	finding: {kind: 'no-cable', adapter: 'eth0'},
} as const;

const open = async (desk = fakeDesk(), options: Parameters<typeof openScreenConsole>[0] = {}) => {
	const {console, terminal} = await openScreenConsole(options);
	const asked = console.ask('network', {desk});
	return {console, terminal, asked, desk};
};

describe('the network page', () => {
	it('says what the network is and how every check stands', async () => {
		const {terminal} = await open();
		await terminal.seesText('All is right. Enter goes on.');
		expect(terminal.text()).toContain('eth0, e1000e, 00:00:5E:00:53:11, 1 Gbit/s');
		expect(terminal.text()).toContain('192.0.2.10/24, by DHCP, gateway 192.0.2.1, from 192.0.2.1');
		expect(terminal.text()).toMatch(/✓ Name resolution +content\.contoso\.example is 192\.0\.2\.20/);
	});

	it('stands at the first check that failed, with what to do about it', async () => {
		const {terminal} = await open(fakeDesk({checks: checksWith(noCable)}));
		await terminal.seesText('▸ ✗ Cable');
		expect(terminal.text()).toContain('There is no cable in eth0, or nothing at its other end.');
		expect(terminal.text()).toContain('Look at both ends of the cable');
		expect(terminal.text()).toContain('1 check failed.');
	});

	it('follows the checks while it is open', async () => {
		const {terminal, desk} = await open(fakeDesk({checks: checksWith(noCable)}));
		await terminal.seesText('1 check failed.');
		desk.show({checks: checksWith()});
		await terminal.seesText('All is right.');
		await terminal.seesNo('✗');
	});

	it('tells about another check when the arrows go to it', async () => {
		const {terminal} = await open(fakeDesk({checks: checksWith(noCable)}));
		await terminal.seesText('▸ ✗ Cable');
		terminal.types(down);
		await terminal.seesText('▸ ✓ Address');
	});

	it('goes on with Enter, and back with Escape', async () => {
		const first = await open();
		await first.terminal.seesText('All is right.');
		first.terminal.types(enter);
		expect(await first.asked).toEqual({kind: 'answer', answer: 'next'});
		const second = await open();
		await second.terminal.seesText('All is right.');
		second.terminal.types(escapeKey);
		expect(await second.asked).toEqual({kind: 'left'});
	});

	it('checks again, and asks DHCP for the adapter that is shown', async () => {
		const adapters = [shownAdapter(), shownAdapter({id: 'eth1', name: 'eth1'})];
		const {terminal, desk} = await open(fakeDesk({adapters}));
		await terminal.seesText('eth0 (1 of 2)');
		terminal.types('c');
		await vi.waitFor(() => expect(desk.calls.filter(([call]) => call === 'check')).toHaveLength(2));
		terminal.types(right);
		await terminal.seesText('eth1 (2 of 2)');
		terminal.types('d');
		await vi.waitFor(() => expect(desk.calls.at(-1)).toEqual(['dhcp', 'eth1']));
	});

	it('says why something could not be set', async () => {
		const {terminal, desk} = await open();
		await terminal.seesText('All is right.');
		desk.show({last: {action: 'dhcp', problem: 'No DHCP server answered on eth0.'}});
		await terminal.seesText('No DHCP server answered on eth0.');
	});
});

describe('a static address', () => {
	it('begins with what the adapter has, and is judged while it is typed', async () => {
		const {terminal, desk} = await open();
		await terminal.seesText('All is right.');
		terminal.types('s');
		await terminal.seesText('Static address of eth0');
		await terminal.seesText('255.255.255.0');
		terminal.types(`${clear}198.51.100.300`);
		await terminal.seesText('This is no IP address.');
		terminal.types(`${clear}198.51.100.7${enter}`);
		await terminal.seesText('✗ Gateway');
		terminal.types(`${clear}24${enter}`);
		await terminal.seesText('This is not in the network of the address.');
		terminal.types(`${clear}198.51.100.1${enter}`);
		await terminal.seesNo('✗');
		terminal.types(`${clear}198.51.100.53${enter}`);
		await vi.waitFor(() =>
			expect(desk.calls.at(-1)).toEqual([
				'static',
				'eth0',
				{
					addresses: [{address: '198.51.100.7', prefix: 24}],
					gateways: ['198.51.100.1'],
					dnsServers: ['198.51.100.53'],
				},
			]),
		);
		await terminal.seesText('Name resolution');
	});

	it('begins with what the adapter has of one version of the Internet protocol, and nothing of it is wrong', async () => {
		const addresses = [
			{address: '192.0.2.10', prefix: 24},
			{address: '2001:db8::10', prefix: 64},
		];
		const gateways = ['2001:db8::1', '192.0.2.1'];
		const {terminal} = await open(fakeDesk({adapters: [shownAdapter({addresses, gateways})]}));
		await terminal.seesText('All is right.');
		terminal.types('s');
		await terminal.seesText('255.255.255.0');
		expect(terminal.text()).toMatch(/Gateway +192\.0\.2\.1 /);
		expect(terminal.text()).not.toContain('✗');
	});

	it('is not set while something is wrong', async () => {
		const {terminal, desk} = await open(fakeDesk({adapters: [shownAdapter({addresses: []})]}));
		await terminal.seesText('All is right.');
		terminal.types('s');
		await terminal.seesText('Static address of eth0');
		terminal.types(enter.repeat(4));
		await terminal.seesText('This is needed.');
		terminal.types(escapeKey);
		await terminal.seesText('Name resolution');
		expect(desk.calls.map(([call]) => call)).not.toContain('static');
	});
});

describe('a proxy', () => {
	it('is typed with its account, and its password is not shown', async () => {
		const {terminal, desk} = await open();
		await terminal.seesText('All is right.');
		terminal.types('p');
		await terminal.seesText('Proxy for content servers');
		terminal.types(`http://proxy.contoso.example:3128${enter}installer${enter}made-up`);
		await terminal.seesText('*******');
		terminal.types(enter);
		await vi.waitFor(() => expect(desk.calls.at(-1)?.[0]).toBe('proxy'));
		expect(desk.calls.at(-1)?.[1]).toMatchObject({
			url: 'http://proxy.contoso.example:3128',
			user: 'installer',
		});
		expect(terminal.written).not.toContain('made-up');
	});

	it('is refused with an account in its address', async () => {
		const {terminal, desk} = await open();
		await terminal.seesText('All is right.');
		terminal.types('p');
		await terminal.seesText('Proxy for content servers');
		terminal.types(`http://user@proxy:3128${enter}${enter}${enter}`);
		await terminal.seesText('A proxy is written http://<name>:<port>.');
		expect(desk.calls.map(([call]) => call)).not.toContain('proxy');
	});
});

describe('the clock', () => {
	it('is set from the server after a yes', async () => {
		const now = Date.UTC(2026, 10, 21, 14, 0);
		const {terminal, desk} = await open(fakeDesk({clockOffset: 3_600_000}), {now: () => now});
		await terminal.seesText('All is right.');
		terminal.types('t');
		await terminal.seesText('It says Nov 21, 2026, 14:00, the server says Nov 21, 2026, 15:00.');
		expect(desk.calls.map(([call]) => call)).not.toContain('clock');
		terminal.types('y');
		await vi.waitFor(() => expect(desk.calls.at(-1)).toEqual(['clock']));
	});

	it('is not asked about when no server has told the time', async () => {
		const {terminal} = await open();
		await terminal.seesText('All is right.');
		terminal.types('t');
		await terminal.seesText('No server has told the time');
	});
});

it('opens with F6 over the password, which stays as far as it was typed', async () => {
	const desk = fakeDesk({checks: checksWith(noCable)});
	const {console, terminal} = await openScreenConsole({network: desk});
	const asked = console.ask('password', {organization: '', mediaLabel: ''});
	await terminal.seesText('Media password');
	terminal.types('half');
	await terminal.seesText('****');
	terminal.types(f6);
	await terminal.seesText('▸ ✗ Cable');
	terminal.types(escapeKey);
	await terminal.seesText('****');
	terminal.types(`more${enter}`);
	expect(String((await asked).kind)).toBe('answer');
});

const longest: readonly NetworkFinding[] = [
	{
		kind: 'not-resolved',
		name: 'content.workstations.brussels.contoso.example',
		servers: ['192.0.2.53', '192.0.2.54', '2001:db8::53'],
	},
	{
		kind: 'server-problem',
		server: 'https://content.contoso.example:8443',
		reason:
			'The certificate of the server content.contoso.example comes from an authority that is not trusted here. It is not accepted. Put the certificate of that authority on the media.',
	},
];

describe.each(languages)('in %s', language => {
	it.each([
		[80, 24],
		[100, 30],
		[132, 43],
		[60, 15],
	])('fits at %d by %d, whatever was found, with its keys below', async (columns, rows) => {
		for (const finding of longest) {
			const desk = fakeDesk({
				checks: checksWith({name: 'server', state: 'failed', finding}),
				proxy: {url: 'http://proxy.contoso.example:3128', user: 'installer'},
			});
			const {terminal} = await open(desk, {columns, rows, language});
			await terminal.sees(() => /F1 /.test(terminal.screen()[rows - 2] ?? '') || columns < 80, 'the keys');
			await terminal.seesText('✗');
			expect(terminal.screen()[rows - 1]).toBe('');
			expect(terminal.screen()[rows - 3]).toMatch(columns < 80 ? /^ c / : /^ c .*p proxy {2}t /);
			expect(terminal.written).not.toContain('\u001B[2J');
		}
	});
});
