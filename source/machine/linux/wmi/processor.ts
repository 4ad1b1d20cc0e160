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
		MaxClockSpeed: maximumMegahertz(system) ?? socket.megahertz,
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

/** The kernel writes kilohertz. */
const maximumMegahertz = (system: LinuxSystem): number | undefined => {
	const kilohertz = system.text('/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq');
	return kilohertz === '' ? undefined : Math.round(Number(kilohertz) / 1000);
};
