import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import type {LinuxSystem} from '../linux-system.ts';

/** A socket. */
export type Processor = {
	readonly name: string;
	readonly vendor: string;
	readonly cores: number;
	readonly logical: number;
	readonly megahertz: number;
};

/** `Win32_Processor`: one row a socket. */
export const processor = (system: LinuxSystem): WmiRow[] =>
	readProcessors(system).map((socket, index) => ({
		DeviceID: `CPU${index}`,
		SocketDesignation: `CPU ${index}`,
		Name: socket.name,
		Caption: socket.name,
		Manufacturer: socket.vendor,
		MaxClockSpeed: maximumMegahertz(system) ?? nominalMegahertz(socket),
		CurrentClockSpeed: socket.megahertz,
		NumberOfCores: socket.cores,
		NumberOfLogicalProcessors: socket.logical,
		Architecture: process.arch === 'arm64' ? 12 : process.arch === 'ia32' ? 0 : 9,
		AddressWidth: process.arch === 'ia32' ? 32 : 64,
		DataWidth: process.arch === 'ia32' ? 32 : 64,
		VirtualizationFirmwareEnabled: hasProcessorFlag(system, 'vmx') || hasProcessorFlag(system, 'svm'),
		Status: 'OK',
	}));

/** /proc/cpuinfo has a paragraph a logical processor; ARM's leave most of it out. */
export const readProcessors = (system: LinuxSystem): Processor[] => {
	const sockets = Map.groupBy(paragraphs(system), fields => fields.get('physical id') ?? '0');
	return [...sockets.values()].map(logical => {
		const first = logical[0];
		return {
			name: first?.get('model name') ?? '',
			vendor: first?.get('vendor_id') ?? '',
			cores: Number(first?.get('cpu cores') ?? logical.length),
			logical: logical.length,
			megahertz: Math.round(Number(first?.get('cpu MHz') ?? 0)),
		};
	});
};

export const hasProcessorFlag = (system: LinuxSystem, flag: string): boolean =>
	paragraphs(system)[0]?.get('flags')?.split(' ').includes(flag) ?? false;

const paragraphs = (system: LinuxSystem): Map<string, string>[] =>
	system
		.text('/proc/cpuinfo')
		.split(/\n\s*\n/)
		.map(
			paragraph =>
				new Map(
					paragraph.split('\n').map(line => {
						const [name = '', ...value] = line.split(':');
						return [name.trim(), value.join(':').trim()];
					}),
				),
		)
		.filter(fields => fields.has('processor'));

/** `Xeon(R) CPU @ 2.20GHz`: what is printed on it counts where the moment's speed is lower, as in a virtual machine at rest. */
const nominalMegahertz = ({name, megahertz}: Processor): number =>
	Math.max(megahertz, Math.round(Number(/@ ?([\d.]+) ?GHz/i.exec(name)?.[1] ?? 0) * 1000));

/**
What the fastest core can do, where the kernel tells: cores differ on small processors. It writes kilohertz; a processor
without scaling, as ARM has them, stands in the device tree in hertz, its bytes from high to low.
*/
const maximumMegahertz = (system: LinuxSystem): number | undefined => {
	const cores = system.list('/sys/devices/system/cpu').filter(name => /^cpu\d+$/.test(name));
	const scaled = cores.map(
		name => Number(system.text(`/sys/devices/system/cpu/${name}/cpufreq/cpuinfo_max_freq`) || 0) / 1000,
	);
	const fixed = cores.map(name => deviceTreeHertz(system, name) / 1_000_000);
	const fastest = Math.max(0, ...scaled) || Math.max(0, ...fixed);
	return fastest === 0 ? undefined : Math.round(fastest);
};

/** `clock-frequency` of a core, 32 or 64 bits; 0 where there is none. */
const deviceTreeHertz = (system: LinuxSystem, core: string): number => {
	const bytes = system.bytes(`/sys/devices/system/cpu/${core}/of_node/clock-frequency`) ?? new Uint8Array();
	return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
};
