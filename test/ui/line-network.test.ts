import {PassThrough} from 'node:stream';
import {describe, expect, it, vi} from 'vitest';
import {revealed} from '../../source/sequence/secret.ts';
import type {Language} from '../../source/text/language.ts';
import {createLineConsole} from '../../source/ui/line-console.ts';
import type {ProxySettings} from '../../source/ui/network-desk.ts';
import {checksWith, fakeDesk, shownAdapter} from '../helpers/network-report.ts';

const open = (desk: ReturnType<typeof fakeDesk>, language: Language = 'en') => {
	const lines: string[] = [];
	const input = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode() {
			return input;
		},
	});
	const console = createLineConsole({
		write: line => lines.push(line),
		writeError: line => lines.push(line),
		input,
		language,
		timeZone: 'UTC',
		clock: () => '2026-11-21T14:06:35.000Z',
	});
	const asked = console.ask('network', {desk});
	/** Waits until a question has come once more than before, and answers it. */
	const count = (question: string) => lines.filter(line => line.includes(question)).length;
	const before = new Map<string, number>();
	const answer = async (typed: string, question = 'Your choice:') => {
		await vi.waitFor(() => expect(count(question)).toBeGreaterThan(before.get(question) ?? 0));
		before.set(question, count(question));
		input.write(`${typed}\n`);
	};
	return {asked, answer, text: () => lines.join('\n')};
};

const noCable = {name: 'cable', state: 'failed', finding: {kind: 'no-cable', adapter: 'eth0'}} as const;

describe('the network, line by line', () => {
	it('is told with every check, why it failed and what to do', async () => {
		const {asked, answer, text} = open(fakeDesk({checks: checksWith(noCable)}));
		await answer('1');
		expect(await asked).toEqual({kind: 'answer', answer: 'next'});
		expect(text()).toContain('Adapter: eth0, e1000e, 00:00:5E:00:53:11, 1 Gbit/s');
		expect(text()).toContain(
			'Cable: failed. There is no cable in eth0, or nothing at its other end. Look at both ends of the cable',
		);
		expect(text()).toContain('Content server: ok. http://content.contoso.example answers');
	});

	it('is left with Back', async () => {
		const {asked, answer} = open(fakeDesk());
		await answer('7');
		expect(await asked).toEqual({kind: 'left'});
	});

	it('is checked again after every answer', async () => {
		const desk = fakeDesk();
		const {asked, answer} = open(desk);
		await answer('2');
		await answer('3');
		await answer('1');
		await asked;
		expect(desk.calls).toEqual([['check'], ['check'], ['dhcp', 'eth0'], ['check']]);
	});

	it('asks which of several adapters', async () => {
		const adapters = [shownAdapter(), shownAdapter({id: 'eth1', name: 'eth1'})];
		const desk = fakeDesk({adapters});
		const {asked, answer, text} = open(desk);
		await answer('3');
		await answer('2');
		await answer('1');
		await asked;
		expect(text()).toContain('Which adapter?');
		expect(desk.calls).toContainEqual(['dhcp', 'eth1']);
	});

	it('takes a static address field by field, each until it is right', async () => {
		const desk = fakeDesk({adapters: [shownAdapter({addresses: [], gateways: [], dnsServers: []})]});
		const {asked, answer, text} = open(desk);
		await answer('4');
		await answer('192.0.2', 'Address. As');
		await answer('192.0.2.77', 'Address. As');
		await answer('24', 'Subnet mask');
		await answer('198.51.100.1', 'Gateway. May');
		await answer('', 'Gateway. May');
		await answer('192.0.2.53', 'DNS servers. Several');
		await answer('1');
		await asked;
		expect(text()).toContain('This is no IP address.');
		expect(text()).toContain('This is not in the network of the address.');
		expect(desk.calls).toContainEqual([
			'static',
			'eth0',
			{addresses: [{address: '192.0.2.77', prefix: 24}], gateways: [], dnsServers: ['192.0.2.53']},
		]);
		expect(text()).toContain('The address is set.');
	});

	it('takes a proxy with a password that no line shows', async () => {
		const desk = fakeDesk();
		const {asked, answer, text} = open(desk);
		await answer('5');
		await answer('http://proxy.example:3128', 'Address. As http');
		await answer('installer', 'User name');
		await answer('made-up', 'Password');
		await answer('1');
		await asked;
		const [, proxy] = desk.calls.find(([call]) => call === 'proxy') ?? [];
		expect(revealed((proxy as ProxySettings).password ?? '')).toBe('made-up');
		expect(text()).not.toContain('made-up');
	});

	it('sets the clock after a yes, and not without a time', async () => {
		const desk = fakeDesk({clockOffset: 3_600_000});
		const {asked, answer} = open(desk);
		await answer('6');
		await answer('1');
		await answer('1');
		await asked;
		expect(desk.calls).toContainEqual(['clock']);
		const other = open(fakeDesk());
		await other.answer('6');
		await other.answer('1');
		await other.asked;
		expect(other.text()).toContain('No server has told the time');
	});

	it('says why something could not be set', async () => {
		const {asked, answer, text} = open(fakeDesk({}, 'No DHCP server answered on eth0.'));
		await answer('3');
		await answer('1');
		await asked;
		expect(text()).toContain('No DHCP server answered on eth0.');
	});
});

it.each([
	['fr', 'Câble: échec.', 'Votre choix'],
	['nl', 'Kabel: mislukt.', 'Uw keuze'],
] as const)('speaks %s', async (language, words, question) => {
	const {asked, answer, text} = open(fakeDesk({checks: checksWith(noCable)}), language);
	await answer('1', question);
	await asked;
	expect(text()).toContain(words);
});
