import type {AdapterStatus} from '../sequence/adapter-status.ts';
import type {Result} from '../sequence/result.ts';
import type {Secret} from '../sequence/secret.ts';
import type {StaticAddress} from '../sequence/variables/static-address.ts';
import type {NetworkCheck} from '../text/network-finding.ts';

export type ProxySettings = {readonly url: string; readonly user?: string; readonly password?: Secret};

/** What a person may do about the network. */
export type NetworkAction = 'dhcp' | 'static' | 'proxy' | 'clock';

/** What is known of the network now. */
export type NetworkReport = {
	readonly adapters: readonly AdapterStatus[];
	/** Place of the adapter that the checks are about; -1: there is none. */
	readonly main: number;
	readonly proxy?: Omit<ProxySettings, 'password'>;
	/** All of them, in their order. */
	readonly checks: readonly NetworkCheck[];
	readonly checking: boolean;
	readonly doing?: NetworkAction;
	/** What came of the last thing that was done. */
	readonly last?: {readonly action: NetworkAction /** A sentence. */; readonly problem?: string};
	/** Milliseconds that the clock of a server is ahead of this computer's. */
	readonly clockOffset?: number;
};

/** Where the network is looked at and set. The errors are sentences, and are in the report too. */
export type NetworkDesk = {
	/** The same object until something has changed. */
	report(): NetworkReport;
	/** As long as somebody listens, checks that failed are repeated. */
	subscribe(listener: () => void): () => void;
	/** Checks anew; resolves with the report of that. */
	check(): Promise<NetworkReport>;
	askDhcp(adapterId: string): Promise<Result<undefined, string>>;
	setStaticAddress(adapterId: string, address: StaticAddress): Promise<Result<undefined, string>>;
	/** Undefined: none. */
	setProxy(proxy: ProxySettings | undefined): Promise<Result<undefined, string>>;
	/** By a server's time. */
	setClock(): Promise<Result<undefined, string>>;
};
