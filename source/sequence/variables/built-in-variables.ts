import type {ComputerFacts} from '../conditions/condition-facts.ts';
import type {VariableValue} from '../secret.ts';
import type {TaskSequence} from '../sequence.ts';
import {type Timezone, timezoneText} from './timezone.ts';

/** How the run was started. Rule: task-sequence-format.md §9.1. */
export type LaunchMode = 'SMS' | 'UFD' | 'UFD+FORMAT' | 'CD' | 'DVD' | 'PXE' | 'HD';

export type MediaType = 'BootMedia' | 'FullMedia' | 'PXE' | 'OEMMedia';

/** What is known when a run starts. What is absent has no variable. */
export type BuiltInInput = {
	readonly packageId?: string;
	readonly name: string;
	readonly organization: string;
	readonly launchMode: LaunchMode;
	readonly mediaType?: MediaType;
	readonly inWinPE: boolean;
	readonly uefi: boolean;
	readonly secureBoot: 'NA' | 'Enabled' | 'Disabled';
	readonly machineName: string;
	readonly bootImageId?: string;
	readonly type: TaskSequence['type'];
	/** Folder of the logs. */
	readonly logPath?: string;
	/** `_SMSTaskSequence` on the state drive. */
	readonly dataPath?: string;
	readonly timezone?: Timezone;
	/** Absent on stand-alone media. */
	readonly advertId?: string;
	/** Absent on stand-alone media. */
	readonly clientGuid?: string;
	readonly detectedWindows?: {readonly directory: string; readonly drive: string};
	readonly userStarted: boolean;
	readonly runFromDp: boolean;
	readonly downloadOnDemand: boolean;
};

/**
The variables that the engine sets when a run starts, for `Environment.set` (they are read-only for steps).
Meanings: {@link builtInVariableTable} in built-in-variable-table.ts. Rule: task-sequence-format.md §9.1, §9.2.
*/
export const builtInVariables = (input: BuiltInInput): [string, VariableValue][] =>
	present([
		['_SMSTSAdvertID', input.advertId],
		['_SMSTSPackageID', input.packageId],
		['_SMSTSPackageName', input.name],
		['_SMSTSOrgName', input.organization],
		['_SMSTSType', input.type === 'operating-system-deployment' ? '2' : '1'],
		['_SMSTSLaunchMode', input.launchMode],
		['_SMSTSMediaType', input.mediaType],
		['_SMSTSUserStarted', flag(input.userStarted)],
		['_SMSTSInWinPE', flag(input.inWinPE)],
		['_SMSTSBootUEFI', flag(input.uefi)],
		['_TSSecureBoot', input.secureBoot],
		['_SMSTSWTG', flag(false)],
		['_SMSTSBootImageID', input.bootImageId],
		['_SMSTSDownloadOnDemand', flag(input.downloadOnDemand)],
		['_SMSTSRunFromDP', flag(input.runFromDp)],
		['_SMSTSClientGUID', input.clientGuid],
		['_SMSTSTimezone', input.timezone === undefined ? undefined : timezoneText(input.timezone)],
		['_SMSTSMachineName', input.machineName],
		['_OSDDetectedWinDir', input.detectedWindows?.directory],
		['_OSDDetectedWinDrive', input.detectedWindows?.drive],
		['_SMSTSLogPath', input.logPath],
		['_SMSTSMDataPath', input.dataPath],
	]);

/** The hardware of this computer, as Set Dynamic Variables publishes it; lists with commas. Rule: §9.3, §7.10. */
export const hardwareVariables = (computer: ComputerFacts): [string, VariableValue][] =>
	present([
		['_SMSTSMake', computer.make],
		['_SMSTSModel', computer.model],
		['_SMSTSSerialNumber', computer.serialNumber],
		['_SMSTSAssetTag', computer.assetTag],
		['_SMSTSUUID', computer.uuid],
		['_SMSTSMacAddresses', computer.macAddresses.join(',')],
		['_SMSTSIPAddresses', computer.ipAddresses.join(',')],
		['_SMSTSDefaultGateways', computer.defaultGateways.join(',')],
	]);

/** Empty and absent are the same state. */
const present = (variables: readonly (readonly [string, string | undefined])[]): [string, VariableValue][] =>
	variables.flatMap(([name, value]): [string, VariableValue][] =>
		value === undefined || value === '' ? [] : [[name, value]],
	);

/** As the engine writes truth: lower case. */
const flag = (value: boolean): string => String(value);
