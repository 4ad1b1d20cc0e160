import type {OperatingSystemFacts, WmiRow} from '../sequence/conditions/condition-facts.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import {type ConnectedAdapter, readConnectedAdapters} from './connected-adapters.ts';

/**
What Check Readiness measures. Each is asked for alone; the error is a sentence that says why the machine does not tell.
Rule: task-sequence-format.md §7.1.
*/
export type ReadinessFacts = {
	/** Megabytes that the system can use. */
	memory(): Promise<Answer<number>>;
	/** Megahertz of the fastest core. */
	processorSpeed(): Promise<Answer<number>>;
	/**
	Of the drive named; without a name, of the drive of the running system, and in a boot environment of the fixed drive that
	has most.
	*/
	freeSpace(drive?: string): Promise<Answer<{readonly drive: string; readonly megabytes: number}>>;
	operatingSystem(): Promise<OperatingSystemFacts>;
	/** As a decimal LCID: 1033 is English (United States). */
	operatingSystemLanguage(): Promise<Answer<number>>;
	/** Of the Configuration Manager client. */
	clientVersion(): Promise<Answer<string>>;
	/** A machine without a battery is on mains power. */
	onMainsPower(): Promise<Answer<boolean>>;
	/** Adapters that are connected, without virtual ones. */
	connectedAdapters(): Promise<Answer<readonly ConnectedAdapter[]>>;
	uefi(): Promise<boolean>;
	/** Undefined: there is none, or the firmware hides it. */
	securityModule(): Promise<Answer<SecurityModule | undefined>>;
};

export type Answer<Value> = Result<Value, string>;

export type SecurityModule = {
	/** The version of the TPM specification: `2.0`. */
	readonly version: string;
	readonly enabled: boolean;
	readonly activated: boolean;
};

/** What a platform answers the questions from. */
export type ReadinessSource = {
	query(namespace: string, query: string): Promise<Answer<readonly WmiRow[]>>;
	operatingSystem(): Promise<OperatingSystemFacts>;
	firmware(): Promise<{readonly uefi: boolean}>;
	readonly phase: 'WinPE' | 'FullOS';
};

const bytesInMegabyte = 1024 * 1024;

/**
Answers from the classes that WMI conditions ask too, so that Check Readiness and a condition never disagree about a machine.
Every platform answers those classes in its own way.
*/
export const createReadinessFacts = (source: ReadinessSource): ReadinessFacts => {
	const rows = (query: string, namespace = 'root\\cimv2') => source.query(namespace, query);
	const number = async (query: string, property: string): Promise<Answer<number>> => {
		const answer = await rows(query);
		return answer.ok ? largest(answer.value, property) : answer;
	};

	return {
		async memory() {
			const bytes = await number(
				'SELECT TotalPhysicalMemory FROM Win32_ComputerSystem',
				'TotalPhysicalMemory',
			);
			return bytes.ok ? success(Math.floor(bytes.value / bytesInMegabyte)) : bytes;
		},
		processorSpeed: async () => number('SELECT MaxClockSpeed FROM Win32_Processor', 'MaxClockSpeed'),
		async freeSpace(drive) {
			// At once: Windows answers all questions of a moment with one process.
			const [own, answer] = await Promise.all([
				systemDrive(rows),
				rows('SELECT DeviceID, DriveType, FreeSpace FROM Win32_LogicalDisk'),
			]);
			const wanted = drive ?? (source.phase === 'FullOS' ? own : undefined);
			if (!answer.ok) {
				return answer;
			}

			const found =
				wanted === undefined ? mostSpacious(answer.value) : answer.value.find(row => isDrive(row, wanted));
			return found === undefined
				? failure(
						wanted === undefined ? 'There is no formatted fixed drive.' : `There is no drive ${wanted}.`,
					)
				: success({
						drive: String(found['DeviceID']),
						megabytes: Math.floor(Number(found['FreeSpace'] ?? 0) / bytesInMegabyte),
					});
		},
		operatingSystem: async () => source.operatingSystem(),
		operatingSystemLanguage: async () => number('SELECT OSLanguage FROM Win32_OperatingSystem', 'OSLanguage'),
		async clientVersion() {
			const answer = await rows('SELECT ClientVersion FROM SMS_Client', 'root\\ccm');
			const version = answer.ok ? answer.value[0]?.['ClientVersion'] : undefined;
			return typeof version === 'string' && version !== ''
				? success(version)
				: failure('There is no Configuration Manager client on this machine.');
		},
		onMainsPower: async () => readMainsPower(rows),
		connectedAdapters: async () => readConnectedAdapters(rows),
		uefi: async () => (await source.firmware()).uefi,
		async securityModule() {
			const answer = await rows('SELECT * FROM Win32_Tpm', 'root\\cimv2\\security\\microsofttpm');
			return answer.ok ? success(answer.value.map(row => toSecurityModule(row))[0]) : answer;
		},
	};
};

type Rows = (query: string, namespace?: string) => Promise<Answer<readonly WmiRow[]>>;

/** Of several sockets the fastest counts; 64-bit numbers come as texts from some providers. */
const largest = (rows: readonly WmiRow[], property: string): Answer<number> => {
	const values = rows.map(row => Number(row[property] ?? 0)).filter(value => value > 0);
	return values.length === 0
		? failure(`The machine does not tell its ${property}.`)
		: success(Math.max(...values));
};

const systemDrive = async (rows: Rows): Promise<string> => {
	const answer = await rows('SELECT SystemDrive FROM Win32_OperatingSystem');
	const drive = answer.ok ? answer.value[0]?.['SystemDrive'] : undefined;
	return typeof drive === 'string' && drive !== '' ? drive : 'C:';
};

/** `C:`, `c:\` and `C:\` are the same drive. */
const isDrive = (row: WmiRow, wanted: string): boolean => {
	const plain = (text: string) =>
		text
			.trim()
			.toLowerCase()
			.replace(/(?<=.)[\\/]+$/, '');
	return typeof row['DeviceID'] === 'string' && plain(row['DeviceID']) === plain(wanted);
};

/** X: is the memory disk of Windows PE, which calls itself a fixed one. */
const mostSpacious = (rows: readonly WmiRow[]): WmiRow | undefined =>
	rows
		.filter(row => row['DriveType'] === 3 && Number(row['FreeSpace'] ?? 0) > 0 && !isDrive(row, 'X:'))
		.toSorted((a, b) => Number(b['FreeSpace']) - Number(a['FreeSpace']))[0];

/** The power driver knows best; `Win32_Battery` says 1, 4 and 5 while it discharges. No battery: mains power. */
const readMainsPower = async (rows: Rows): Promise<Answer<boolean>> => {
	const [driver, batteries] = await Promise.all([
		rows('SELECT PowerOnline FROM BatteryStatus', 'root\\wmi'),
		rows('SELECT BatteryStatus FROM Win32_Battery'),
	]);
	if (driver.ok && driver.value.length > 0) {
		return success(driver.value.some(row => row['PowerOnline'] === true));
	}

	return batteries.ok
		? success(!batteries.value.some(row => [1, 4, 5].includes(Number(row['BatteryStatus']))))
		: batteries;
};

/** `SpecVersion` is `2.0, 0, 1.59` on Windows: the version of the specification, its level and its revision. */
const toSecurityModule = (row: WmiRow): SecurityModule => ({
	version:
		String(row['SpecVersion'] ?? '')
			.split(',')[0]
			?.trim() ?? '',
	enabled: row['IsEnabled_InitialValue'] === true,
	activated: row['IsActivated_InitialValue'] === true,
});
