import type {Formats} from './formats.ts';

/** What is checked, in this order: each needs the ones before it. */
export const networkChecks = [
	'adapter',
	'cable',
	'address',
	'gateway',
	'dns',
	'proxy',
	'server',
	'clock',
] as const;

export type NetworkCheckName = (typeof networkChecks)[number];

/** `not-needed`: there is nothing to check, or it makes no difference. `to-come`: it has not been its turn yet. */
export type NetworkCheckState = 'ok' | 'failed' | 'not-needed' | 'running' | 'to-come';

/** A check and what came of it. */
export type NetworkCheck = {
	readonly name: NetworkCheckName;
	readonly state: NetworkCheckState;
	/** Absent while there is nothing to say. */
	readonly finding?: NetworkFinding;
};

/** What a check has found, as data: every language has its own words for it. */
export type NetworkFinding =
	| {readonly kind: 'adapter'; readonly adapter: string; readonly description: string}
	| {readonly kind: 'no-adapter'}
	/** Hardware as it names itself. */
	| {readonly kind: 'no-driver'; readonly devices: readonly string[]}
	| {readonly kind: 'not-readable'; readonly reason: string}
	/** `speed`: bits a second. */
	| {readonly kind: 'cable'; readonly adapter: string; readonly speed?: number}
	| {readonly kind: 'no-cable'; readonly adapter: string}
	| {readonly kind: 'no-radio'; readonly adapter: string}
	| {readonly kind: 'adapter-off'; readonly adapter: string}
	| {readonly kind: 'address'; readonly address: string}
	| {readonly kind: 'no-address'; readonly adapter: string}
	/** 169.254.x.x: DHCP did not answer. */
	| {readonly kind: 'self-assigned'; readonly address: string}
	| {readonly kind: 'gateway-answers'; readonly gateway: string}
	| {readonly kind: 'gateway-silent'; readonly gateway: string}
	| {readonly kind: 'gateway-unknown'; readonly gateway: string}
	| {readonly kind: 'no-gateway'}
	| {readonly kind: 'resolved'; readonly name: string; readonly address: string}
	| {readonly kind: 'not-resolved'; readonly name: string; readonly servers: readonly string[]}
	| {readonly kind: 'no-dns-server'; readonly name: string}
	| {readonly kind: 'nothing-to-resolve'}
	| {readonly kind: 'no-proxy'}
	| {readonly kind: 'proxy-answers'; readonly proxy: string}
	| {readonly kind: 'proxy-silent'; readonly proxy: string}
	| {readonly kind: 'proxy-not-resolved'; readonly proxy: string}
	| {readonly kind: 'proxy-account'; readonly proxy: string}
	| {readonly kind: 'proxy-not-usable'; readonly proxy: string}
	| {readonly kind: 'no-servers'}
	/** `silent`: other servers that do not answer. */
	| {readonly kind: 'server-answers'; readonly servers: readonly string[]; readonly silent: readonly string[]}
	| {readonly kind: 'server-silent'; readonly server: string}
	| {readonly kind: 'certificate-date'; readonly server: string}
	/** `reason`: a sentence of the one who asked. */
	| {readonly kind: 'server-problem'; readonly server: string; readonly reason: string}
	/** `time`: of the server. Both ISO 8601. */
	| {readonly kind: 'clock-right'; readonly now: string; readonly time: string}
	| {readonly kind: 'clock-wrong'; readonly now: string; readonly time: string}
	/** It is before this program was made. `time`: of a server, where one told it. */
	| {readonly kind: 'clock-not-set'; readonly now: string; readonly time?: string}
	| {readonly kind: 'no-time'}
	/** It failed, but what is behind it was reached all the same. */
	| {readonly kind: 'reached-anyway'}
	/** It makes no sense before another check is right. */
	| {readonly kind: 'first'; readonly check: NetworkCheckName};

type Finding<Kind extends NetworkFinding['kind']> = Extract<NetworkFinding, {readonly kind: Kind}>;

/** A sentence for every finding. */
export type FindingWords = {
	readonly [Kind in NetworkFinding['kind']]: (finding: Finding<Kind>, formats: FindingFormats) => string;
};

export type FindingFormats = Pick<Formats, 'moment'>;

/** The findings that mean that something is wrong. */
export type RedFinding =
	| 'no-adapter'
	| 'no-driver'
	| 'not-readable'
	| 'no-cable'
	| 'no-radio'
	| 'adapter-off'
	| 'no-address'
	| 'self-assigned'
	| 'gateway-silent'
	| 'not-resolved'
	| 'no-dns-server'
	| 'proxy-silent'
	| 'proxy-not-resolved'
	| 'proxy-account'
	| 'proxy-not-usable'
	| 'server-silent'
	| 'certificate-date'
	| 'server-problem'
	| 'clock-wrong'
	| 'clock-not-set';

/** A finding in the words of a language. */
export const findingText = (finding: NetworkFinding, words: FindingWords, formats: FindingFormats): string =>
	// The words and the finding are of the same kind; the compiler loses that over the union.
	(words[finding.kind] as (finding: NetworkFinding, formats: FindingFormats) => string)(finding, formats);

/** What to do about a finding; undefined where nothing is wrong. */
export const findingHelp = (
	finding: NetworkFinding,
	help: Readonly<Record<RedFinding, string>>,
): string | undefined => (finding.kind in help ? help[finding.kind as RedFinding] : undefined);

/** `1 Gbit/s`, the same in every language; empty where the speed, in bits a second, is not known. */
export const speedText = (speed: number | undefined): string => {
	if (speed === undefined) {
		return '';
	}

	return speed >= 1e9 ? `${speed / 1e9} Gbit/s` : `${Math.round(speed / 1e6)} Mbit/s`;
};
