import type {RuleOf} from '../../content/application.ts';
import {satisfies} from '../../sequence/conditions/comparison.ts';
import {orderOfVersions} from '../../sequence/conditions/version-number.ts';
import type {StepContext} from '../step-type.ts';
import {type RuleOutcome, unclear} from './rule-outcome.ts';

export const testOperatingSystem = async (
	{platform, edition, test}: RuleOf<'operating-system'>,
	{machine, expand}: StepContext,
): Promise<RuleOutcome> => {
	const {version, productType} = await machine.facts.operatingSystem();
	const found = productType === 1 ? 'client' : 'server';
	const saw = `operating system ${machine.platform} ${version}, ${found}`;
	if ((platform ?? machine.platform) !== machine.platform || (edition ?? found) !== found) {
		return {verdict: false, saw};
	}

	if (test === undefined) {
		return {verdict: true, saw};
	}

	const order = orderOfVersions(version, expand(test.version));
	return order === undefined
		? unclear(`The version "${version}" of the operating system cannot be compared`)
		: {verdict: satisfies(order, test.operator), saw};
};

export const testArchitecture = async (
	{architectures}: RuleOf<'architecture'>,
	{machine}: StepContext,
): Promise<RuleOutcome> => {
	const {architecture} = await machine.facts.operatingSystem();
	return {verdict: architectures.includes(architecture), saw: `architecture ${architecture}`};
};

const bytesInMegabyte = 1024 * 1024;

export const testMemory = async (
	{megabytes}: RuleOf<'memory'>,
	{machine}: StepContext,
): Promise<RuleOutcome> => {
	const rows = await machine.facts.query(
		'root\\cimv2',
		'SELECT TotalPhysicalMemory FROM Win32_ComputerSystem',
	);
	const bytes = rows.ok ? Number(rows.value[0]?.['TotalPhysicalMemory'] ?? Number.NaN) : Number.NaN;
	if (Number.isNaN(bytes)) {
		return unclear(`The memory of this computer is not known${rows.ok ? '' : `: ${rows.error}`}`);
	}

	const found = Math.floor(bytes / bytesInMegabyte);
	return {verdict: found >= megabytes, saw: `${found} MB of memory, ${megabytes} MB wanted`};
};

/** Of one drive, or of any fixed one. */
export const testDiskSpace = async (
	{megabytes, drive}: RuleOf<'disk-space'>,
	{machine, expand}: StepContext,
): Promise<RuleOutcome> => {
	const rows = await machine.facts.query(
		'root\\cimv2',
		'SELECT DeviceID, FreeSpace FROM Win32_LogicalDisk WHERE DriveType = 3',
	);
	if (!rows.ok) {
		return unclear(`The free space of the drives is not known: ${rows.error}`);
	}

	const wanted = drive === undefined ? undefined : plainDrive(expand(drive));
	const free = rows.value
		.filter(row => wanted === undefined || plainDrive(String(row['DeviceID'] ?? '')) === wanted)
		.map(row => Math.floor(Number(row['FreeSpace'] ?? 0) / bytesInMegabyte));
	const most = Math.max(0, ...free);
	return {
		verdict: free.length > 0 && most >= megabytes,
		saw: `${most} MB free${drive === undefined ? '' : ` on ${drive}`}, ${megabytes} MB wanted`,
	};
};

/** `C:\` is `C:`, `/data/` is `/data`; the root stays. */
const plainDrive = (text: string): string => {
	const trimmed = text.trim().toLowerCase();
	return trimmed.length > 1 ? trimmed.replace(/[\\/]+$/, '') : trimmed;
};
