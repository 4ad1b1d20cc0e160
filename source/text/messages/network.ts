import type {StaticAddressProblem} from '../../sequence/variables/static-address.ts';
import type {FindingWords, NetworkCheckName, NetworkCheckState, RedFinding} from '../network-finding.ts';

/** The network page in one language. */
export type NetworkMessages = {
	readonly network: {
		readonly title: string;
		/** Of several adapters. */
		readonly adapterOf: (position: number, count: number) => string;
		readonly facts: Readonly<Record<'adapter' | 'address' | 'dns' | 'proxy', string>>;
		readonly noAdapter: string;
		readonly noAddress: string;
		readonly noneSet: string;
		readonly wireless: string;
		readonly off: string;
		readonly noCable: string;
		readonly configurations: Readonly<Record<'dhcp' | 'static', string>>;
		readonly leaseFrom: (server: string) => string;
		readonly leaseFor: (duration: string) => string;
		readonly gateway: string;
		readonly checks: Readonly<Record<NetworkCheckName, string>>;
		readonly states: Readonly<Record<NetworkCheckState, string>>;
		readonly findings: FindingWords;
		readonly help: Readonly<Record<RedFinding, string>>;
		readonly checking: string;
		readonly allRight: string;
		readonly notAllRight: (count: number) => string;
		/** What is being done, until it is done. */
		readonly doing: Readonly<Record<'dhcp' | 'static' | 'proxy' | 'clock', string>>;
		/** What was done. */
		readonly done: Readonly<Record<'dhcp' | 'static' | 'proxy' | 'clock', string>>;
		readonly staticTitle: (adapter: string) => string;
		readonly staticHelp: string;
		readonly staticFields: Readonly<Record<'address' | 'mask' | 'gateway' | 'dns', string>>;
		readonly staticFieldHelp: Readonly<Record<'address' | 'mask' | 'gateway' | 'dns', string>>;
		readonly staticProblems: Readonly<Record<StaticAddressProblem, string>>;
		readonly proxyTitle: string;
		readonly proxyHelp: string;
		readonly proxyFields: Readonly<Record<'url' | 'user' | 'password', string>>;
		readonly proxyFieldHelp: Readonly<Record<'url' | 'user' | 'password', string>>;
		readonly proxyProblem: string;
		readonly clockTitle: string;
		readonly clockFrom: (now: string, time: string) => string;
		readonly clockWarning: string;
		readonly noServerTime: string;
		/** The choices of the line mode. */
		readonly choices: Readonly<
			Record<'next' | 'check' | 'dhcp' | 'static' | 'proxy' | 'clock' | 'back', string>
		>;
		readonly whichAdapter: string;
		readonly emptyLine: string;
	};
};
