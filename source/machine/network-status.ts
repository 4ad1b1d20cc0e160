import type {AdapterStatus} from '../sequence/adapter-status.ts';

/** What the network of a machine is now. */
export type NetworkStatus = {
	/** Hardware, or what a virtual machine has in its place; in the order of the system. */
	readonly adapters: readonly AdapterStatus[];
	/** Network hardware that nothing in this system drives, as it names itself. */
	readonly withoutDriver: readonly string[];
};
