/** A variable that bootseq itself sets. */
export type BuiltInVariable = {
	readonly name: string;
	/** One line, for people. */
	readonly meaning: string;
	/** When: at the start of a run, while it goes on, or by a Set Dynamic Variables step. */
	readonly set: 'start' | 'run' | 'set-dynamic-variables';
};

const setBy =
	(set: BuiltInVariable['set']) =>
	([name, meaning]: readonly [string, string]): BuiltInVariable => ({name, meaning, set});

/** Every variable that the engine sets, in the order of the documentation. All are read-only for steps. Rule: task-sequence-format.md §9.1–9.3. */
export const builtInVariableTable: readonly BuiltInVariable[] = [
	...(
		[
			['_SMSTSAdvertID', 'Deployment ID; absent on stand-alone media'],
			['_SMSTSPackageID', 'Package ID of the task sequence'],
			['_SMSTSPackageName', 'Name of the task sequence'],
			['_SMSTSOrgName', 'Organization that the screen shows'],
			['_SMSTSType', '1 generic, 2 operating system deployment'],
			['_SMSTSLaunchMode', 'How the run was started: SMS, UFD, UFD+FORMAT, CD, DVD, PXE or HD'],
			['_SMSTSMediaType', 'Kind of medium: BootMedia, FullMedia, PXE or OEMMedia'],
			['_SMSTSUserStarted', 'true when a person started the run'],
			['_SMSTSInWinPE', 'true in the boot environment, false in an installed system'],
			['_SMSTSBootUEFI', 'true when the machine was started by UEFI'],
			['_TSSecureBoot', 'Secure Boot: NA, Enabled or Disabled'],
			['_SMSTSWTG', 'true on Windows To Go; always false here'],
			['_SMSTSBootImageID', 'Package ID of the boot image; absent when the task sequence has none'],
			['_SMSTSDownloadOnDemand', 'true when content is fetched as steps need it'],
			['_SMSTSRunFromDP', 'true when content is used where it lies, without a copy'],
			['_SMSTSClientGUID', 'Identity of the client; absent on stand-alone media'],
			['_SMSTSTimezone', 'Time zone: biases, change dates and names, with commas'],
			['_SMSTSMachineName', 'Name of the computer as it runs now'],
			['_OSDDetectedWinDir', 'Folder of a Windows found from the boot environment'],
			['_OSDDetectedWinDrive', 'Drive of a Windows found from the boot environment'],
			['_SMSTSLogPath', 'Folder of the logs'],
			['_SMSTSMDataPath', 'Folder that the run works in'],
		] as const
	).map(setBy('start')),
	...(
		[
			['_SMSTSCurrentActionName', 'Name of the step that is running'],
			['_SMSTSLastActionName', 'Name of the step that ran before; skipped steps do not count'],
			['_SMSTSLastActionRetCode', 'Exit code of that step'],
			['_SMSTSLastActionSucceeded', 'true when that step succeeded'],
			['_SMSTSLastActionRetryCount', 'How often the step was repeated'],
			['_SMSTSNextInstructionPointer', 'Row of the instruction table that is next, from 0'],
			['_SMSTSInstructionTableSize', 'Number of rows of the instruction table'],
			['_SMSTSInstructionStackString', 'Rows of the groups that are open, with spaces'],
		] as const
	).map(setBy('run')),
	...(
		[
			['_SMSTSMake', 'Manufacturer of the computer'],
			['_SMSTSModel', 'Model of the computer'],
			['_SMSTSSerialNumber', 'Serial number'],
			['_SMSTSAssetTag', 'Asset tag'],
			['_SMSTSUUID', 'SMBIOS UUID'],
			['_SMSTSMacAddresses', 'MAC addresses, with commas'],
			['_SMSTSIPAddresses', 'IP addresses, with commas'],
			['_SMSTSDefaultGateways', 'Default gateways, with commas'],
		] as const
	).map(setBy('set-dynamic-variables')),
];
