import type {AdapterStatus} from '../sequence/adapter-status.ts';
import type {Formats} from '../text/formats.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {
	findingHelp,
	findingText,
	type NetworkCheck,
	type NetworkFinding,
	speedText,
} from '../text/network-finding.ts';
import {tell} from '../text/tell.ts';
import type {NetworkReport} from './network-desk.ts';

export type NetworkWording = {
	readonly messages: Messages;
	readonly formats: Formats;
	readonly language: Language;
};

/** A label and what stands behind it. */
export type NetworkFact = {readonly label: string; readonly text: string};

/** What is known of an adapter and of the way out, a line each. */
export const networkFacts = (
	{adapters, proxy}: NetworkReport,
	position: number,
	wording: NetworkWording,
): readonly NetworkFact[] => {
	const words = wording.messages.network;
	const adapter = adapters[position];
	return [
		{
			label: words.facts.adapter,
			text:
				adapter === undefined
					? words.noAdapter
					: adapterText(adapter, {position, of: adapters.length}, words),
		},
		{
			label: words.facts.address,
			text: adapter === undefined ? words.noAddress : addressText(adapter, wording),
		},
		{label: words.facts.dns, text: adapter?.dnsServers.join(', ') || words.noneSet},
		{
			label: words.facts.proxy,
			text:
				proxy === undefined
					? words.noneSet
					: `${proxy.url}${proxy.user === undefined ? '' : ` (${proxy.user})`}`,
		},
	];
};

const adapterText = (
	{name, description, macAddress, wireless, enabled, connected, speed}: AdapterStatus,
	place: {readonly position: number; readonly of: number},
	words: Messages['network'],
): string =>
	[
		place.of > 1 ? `${name} ${words.adapterOf(place.position + 1, place.of)}` : name,
		description === name ? '' : description,
		macAddress,
		wireless ? words.wireless : '',
		enabled ? (connected ? speedText(speed) : wireless ? '' : words.noCable) : words.off,
	]
		.filter(Boolean)
		.join(', ');

const addressText = (
	{addresses, configuration, lease, gateways}: AdapterStatus,
	{messages: {network: words}, formats}: NetworkWording,
): string => {
	if (addresses.length === 0) {
		return words.noAddress;
	}

	return [
		addresses.map(({address, prefix}) => `${address}/${prefix}`).join(', '),
		configuration === undefined ? '' : words.configurations[configuration],
		gateways.length === 0 ? '' : `${words.gateway} ${gateways.join(', ')}`,
		lease?.server === undefined ? '' : words.leaseFrom(lease.server),
		lease?.seconds === undefined ? '' : words.leaseFor(leaseText(lease.seconds, formats)),
	]
		.filter(Boolean)
		.join(', ');
};

/** To the minute: a figure that changes every second says no more. */
const leaseText = (seconds: number, formats: Formats): string =>
	formats.duration(seconds < 60 ? seconds : seconds - (seconds % 60));

/** What a check has found, or how far it is. */
export const checkText = (
	{state, finding}: NetworkCheck,
	{messages, formats, language}: NetworkWording,
): string =>
	finding === undefined
		? messages.network.states[state]
		: findingText(toldFinding(finding, language), messages.network.findings, formats);

/** What the computer or the server itself gave as a reason, in the language. */
const toldFinding = (finding: NetworkFinding, language: Language): NetworkFinding =>
	'reason' in finding ? {...finding, reason: tell(finding.reason, language)} : finding;

/** What to do about a check; undefined when nothing is wrong. */
export const checkHelp = ({state, finding}: NetworkCheck, {network}: Messages): string | undefined =>
	state === 'failed' && finding !== undefined ? findingHelp(finding, network.help) : undefined;

/** What is going on, or how it stands, in a sentence. */
export const summaryText = (report: NetworkReport, {network: words}: Messages): string => {
	const failed = report.checks.filter(({state}) => state === 'failed').length;
	if (report.doing !== undefined) {
		return words.doing[report.doing];
	}

	if (report.checking || report.checks.some(({state}) => state === 'to-come')) {
		return words.checking;
	}

	return failed === 0 ? words.allRight : words.notAllRight(failed);
};
