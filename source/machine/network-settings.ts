import type {Result} from '../sequence/result.ts';
import type {StaticAddress} from '../sequence/variables/static-address.ts';
import type {NetworkStatus} from './network-status.ts';

/** The network of a machine: looked at, and set. What is set here a restart forgets. Errors are sentences that say what to do. */
export type Network = {
	status(): Promise<Result<NetworkStatus, string>>;
	/** Whether a gateway is there, by its neighbour entry or an echo. Undefined: it cannot be told. */
	gatewayAnswers(gateway: string, adapterId: string): Promise<boolean | undefined>;
	/** Switches the adapter on and asks DHCP anew; resolves when there is an address. */
	askDhcp(adapterId: string, signal: AbortSignal): Promise<Result<undefined, string>>;
	/** In place of whatever the adapter was set to. */
	setStaticAddress(adapterId: string, address: StaticAddress): Promise<Result<undefined, string>>;
	/** Milliseconds since the epoch. The clock of the hardware is set too where there is one. */
	setClock(milliseconds: number): Promise<Result<undefined, string>>;
};
