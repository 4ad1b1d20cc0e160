/** A network adapter as the machine tells of it, and as the network page shows it. */
export type AdapterStatus = {
	/** What the other calls of the network take: Linux the name, Windows the number of the interface. */
	readonly id: string;
	readonly name: string;
	/** The product, or the driver where the system has no other name for it; may be empty. */
	readonly description: string;
	/** `00:00:5E:00:53:11`. */
	readonly macAddress: string;
	readonly wireless: boolean;
	/** Switched on: one that is off tells nothing about its cable. */
	readonly enabled: boolean;
	/** There is a cable with something at its other end, or a wireless network. */
	readonly connected: boolean;
	/** Bits a second, where the driver says. */
	readonly speed?: number;
	/** IPv4 first, without those that hold on the link alone; the self-assigned ones of IPv4 are there. */
	readonly addresses: readonly {readonly address: string; readonly prefix: number}[];
	/** Absent: there is no address. */
	readonly configuration?: 'dhcp' | 'static';
	/** Of an address by DHCP, as far as it is known. */
	readonly lease?: {readonly server?: string /** From now. */; readonly seconds?: number};
	readonly gateways: readonly string[];
	/** Those that this adapter uses; Linux has one list for all. */
	readonly dnsServers: readonly string[];
};
