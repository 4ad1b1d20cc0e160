import type {AdapterStatus} from '../sequence/adapter-status.ts';
import type {PrestartField} from '../sequence/prestart-field.ts';
import {Secret} from '../sequence/secret.ts';
import {isSelfAssigned, maskOfPrefix} from '../sequence/variables/ip-address.ts';
import {
	checkStaticAddress,
	type StaticAddress,
	type StaticAddressTexts,
} from '../sequence/variables/static-address.ts';
import type {Messages} from '../text/messages.ts';
import type {ProxySettings} from './network-desk.ts';

/** A form of the network page: what is typed, what is wrong with it, what it means. */
export type NetworkForm<Value> = {
	readonly title: string;
	readonly help: string;
	readonly fields: readonly PrestartField[];
	/** By field; undefined where nothing is wrong. */
	problems(texts: readonly string[]): readonly (string | undefined)[];
	/** Called when there are no problems. */
	value(texts: readonly string[]): Value;
};

const parts = ['address', 'mask', 'gateway', 'dns'] as const;

/** A static address, beginning with what the adapter has now. */
export const staticAddressForm = (
	adapter: AdapterStatus,
	{network: words}: Messages,
): NetworkForm<StaticAddress> => {
	const first = firstTexts(adapter);
	const check = (texts: readonly string[]) => checkStaticAddress(textsOf(texts));
	return {
		title: words.staticTitle(adapter.name),
		help: words.staticHelp,
		fields: parts.map(part => ({
			variable: part,
			kind: 'text',
			label: words.staticFields[part],
			help: words.staticFieldHelp[part],
			required: part === 'address' || part === 'mask',
			default: first[part],
		})),
		problems(texts) {
			const {problems} = check(texts);
			return parts.map(part => {
				const problem = problems[part];
				return problem === undefined ? undefined : words.staticProblems[problem];
			});
		},
		value: texts => check(texts).value ?? {addresses: [], gateways: [], dnsServers: []},
	};
};

const textsOf = ([
	address = '',
	mask = '',
	gateway = '',
	dns = '',
]: readonly string[]): StaticAddressTexts => ({
	address,
	mask,
	gateway,
	dns,
});

const firstTexts = ({addresses, gateways, dnsServers}: AdapterStatus): StaticAddressTexts => {
	const now = addresses.find(({address}) => !isSelfAssigned(address));
	const isVersion6 = (address: string) => address.includes(':');
	// An adapter may have addresses of both versions; the form sets one.
	const own = gateways.filter(
		gateway => now !== undefined && isVersion6(gateway) === isVersion6(now.address),
	);
	return {
		address: now?.address ?? '',
		mask: now === undefined ? '' : isVersion6(now.address) ? String(now.prefix) : maskOfPrefix(now.prefix),
		gateway: own.join(', '),
		dns: dnsServers.join(', '),
	};
};

const proxyParts = ['url', 'user', 'password'] as const;

/** A name or an address with a port, with a scheme or without; an account stands in its own fields, where it is not shown to everybody. */
const proxyAddress = /^(?:https?:\/\/)?(?:[^\s/@:[\]]+|\[[\da-f:.]+\])(?::\d{1,5})?\/?$/i;

/** A proxy for content servers. Undefined: none. */
export const proxyForm = (
	proxy: Omit<ProxySettings, 'password'> | undefined,
	{network: words}: Messages,
): NetworkForm<ProxySettings | undefined> => ({
	title: words.proxyTitle,
	help: words.proxyHelp,
	fields: proxyParts.map(part => ({
		variable: part,
		kind: part === 'password' ? 'secret' : 'text',
		label: words.proxyFields[part],
		help: words.proxyFieldHelp[part],
		required: false,
		default: {url: proxy?.url ?? '', user: proxy?.user ?? '', password: ''}[part],
	})),
	problems: ([url = '']) => [
		url.trim() === '' || proxyAddress.test(url.trim()) ? undefined : words.proxyProblem,
		undefined,
		undefined,
	],
	value: ([url = '', user = '', password = '']) =>
		url.trim() === ''
			? undefined
			: {
					url: url.trim(),
					...(user.trim() === '' ? {} : {user: user.trim(), password: new Secret(password)}),
				},
});
