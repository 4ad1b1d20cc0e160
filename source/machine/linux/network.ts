import type {LinuxSystem} from './linux-system.ts';

/** A network interface that can carry IP, the loop to itself left out. */
export type NetworkAdapter = {
	readonly name: string;
	readonly index: number;
	/** `00:15:5D:01:02:03`. */
	readonly macAddress: string;
	/** Hardware is behind it, or a virtual machine's. */
	readonly physical: boolean;
	readonly wireless: boolean;
	readonly connected: boolean;
	/** Bits a second; undefined where the driver does not say. */
	readonly speed: number | undefined;
	readonly driver: string;
	readonly addresses: readonly {readonly address: string; readonly netmask: string}[];
	readonly gateways: readonly string[];
};

/** From /sys/class/net, /proc/net/route and the addresses the system reports, IPv4 first. */
export const readNetworkAdapters = (system: LinuxSystem): NetworkAdapter[] => {
	const interfaces = system.networkInterfaces();
	const gateways = readGateways(system);
	return system
		.list('/sys/class/net')
		.filter(name => name !== 'lo')
		.map(name => {
			const attribute = (file: string) => system.text(`/sys/class/net/${name}/${file}`);
			const speed = Number(attribute('speed') || -1);
			const addresses = (interfaces[name] ?? [])
				.filter(({internal, scopeid}) => !internal && !(scopeid !== undefined && scopeid > 0))
				.map(({address, netmask}) => ({address, netmask}));
			return {
				name,
				index: Number(attribute('ifindex') || 0),
				macAddress: attribute('address').toUpperCase(),
				physical: system.has(`/sys/class/net/${name}/device`),
				wireless:
					system.has(`/sys/class/net/${name}/wireless`) || system.has(`/sys/class/net/${name}/phy80211`),
				connected: attribute('operstate') === 'up' || attribute('carrier') === '1',
				speed: speed > 0 ? speed * 1_000_000 : undefined,
				driver: system.link(`/sys/class/net/${name}/device/driver`).split('/').at(-1) ?? '',
				addresses: addresses.toSorted(
					(a, b) => Number(a.address.includes(':')) - Number(b.address.includes(':')),
				),
				gateways: gateways.filter(gateway => gateway.adapter === name).map(({address}) => address),
			};
		});
};

/** Default routes: destination and mask zero, the gateway in hexadecimal with its first byte last. */
const readGateways = (system: LinuxSystem): {adapter: string; address: string}[] =>
	system
		.text('/proc/net/route')
		.split('\n')
		.slice(1)
		.map(line => line.trim().split(/\s+/))
		.filter(([, destination, gateway]) => destination === '00000000' && gateway !== '00000000')
		.map(([adapter = '', , gateway = '']) => ({
			adapter,
			address: (gateway.match(/../g) ?? [])
				.map(byte => Number.parseInt(byte, 16))
				.toReversed()
				.join('.'),
		}));
