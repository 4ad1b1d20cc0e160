import type {Messages} from '../messages.ts';
import {findingText, type NetworkFinding} from '../network-finding.ts';
import type {Sentences} from './sentences.ts';

/** What may be wrong with the network, with the names of the values in their places. */
const redFindings: readonly NetworkFinding[] = [
	{kind: 'no-adapter'},
	{kind: 'no-driver', devices: ['{devices}']},
	{kind: 'not-readable', reason: '{reason}'},
	{kind: 'no-cable', adapter: '{adapter}'},
	{kind: 'no-radio', adapter: '{adapter}'},
	{kind: 'adapter-off', adapter: '{adapter}'},
	{kind: 'no-address', adapter: '{adapter}'},
	{kind: 'self-assigned', address: '{address}'},
	{kind: 'gateway-silent', gateway: '{gateway}'},
	{kind: 'not-resolved', name: '{name}', servers: []},
	{kind: 'not-resolved', name: '{name}', servers: ['{servers}']},
	{kind: 'no-dns-server', name: '{name}'},
	{kind: 'proxy-silent', proxy: '{proxy}'},
	{kind: 'proxy-not-resolved', proxy: '{proxy}'},
	{kind: 'proxy-account', proxy: '{proxy}'},
	{kind: 'proxy-not-usable', proxy: '{proxy}'},
	{kind: 'server-silent', server: '{server}'},
	{kind: 'certificate-date', server: '{server}'},
	{kind: 'clock-wrong', now: '{now}', time: '{time}'},
	{kind: 'clock-not-set', now: '{now}'},
];

/** Of these a notice or the end of a command is made in English, as all of them are, though the screens have them too. */
const saidInNotices = ({network, keyboard}: Messages): readonly string[] => [
	...redFindings.map(finding => findingText(finding, network.findings, {moment: iso => iso})),
	...Object.values(network.help),
	...Object.values(keyboard.cannot),
];

/** Sentences that both catalogues have, the other language by the English. */
export const catalogueSentences = (english: Messages, other: Messages): Sentences => {
	const told = saidInNotices(other);
	return Object.fromEntries(
		saidInNotices(english).map((sentence, index) => [sentence, told[index] ?? sentence]),
	);
};
