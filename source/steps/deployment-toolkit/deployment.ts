import {integer, packageId} from '../parameter.ts';
import {same, sameBoolean, toolkitPackage, toolkitStep} from './toolkit-step.ts';

export const gather = toolkitStep({
	action: 'Gather',
	name: 'Gather',
	parameters: [sameBoolean('GatherLocalOnly'), same('RulesFile'), toolkitPackage],
});

export const validate = toolkitStep({
	action: 'Validate',
	name: 'Validate',
	parameters: [
		integer('ImageMemory', 'ImageMemory'),
		integer('ImageProcessorSpeed', 'ImageProcessorSpeed'),
		integer('ImageSize', 'ImageSize'),
		same('VerifyOS'),
	],
});

export const usePackage = toolkitStep({
	action: 'UsePackage',
	name: 'Use Toolkit Package',
	parameters: [packageId('BDDPackageID', 'PackageID', {hidden: true})],
});

export const installOperatingSystem = toolkitStep({
	action: 'InstallOS',
	name: 'Install Operating System',
	parameters: [
		same('OSGUID'),
		same('DestinationDisk'),
		same('DestinationPartition'),
		same('DestinationOSDriveLetter'),
		same('DestinationOSVariable'),
		same('DestinationOSRefresh'),
		same('DestinationOSInstallType'),
	],
});

export const injectDrivers = toolkitStep({
	action: 'InjectDrivers',
	name: 'Inject Drivers',
	parameters: [same('DriverSelectionProfile'), same('DriverInjectionMode')],
});

export const installUpdatesOffline = toolkitStep({
	action: 'InstallUpdatesOffline',
	name: 'Install Updates Offline',
	parameters: [same('PackageSelectionProfile'), toolkitPackage],
});

export const installLanguagePacksOffline = toolkitStep({
	action: 'InstallLanguagePacksOffline',
	name: 'Install Language Packs Offline',
	parameters: [toolkitPackage],
});

export const installLanguagePacksOnline = toolkitStep({
	action: 'InstallLanguagePacksOnline',
	name: 'Install Language Packs Online',
	parameters: [toolkitPackage],
});

export const installToolkitApplication = toolkitStep({
	action: 'InstallApplication',
	name: 'Install Application',
	parameters: [same('ApplicationGUID'), same('ApplicationSuccessCodes')],
});

export const recoverFromDomain = toolkitStep({
	action: 'RecoverDomainJoin',
	name: 'Recover From Domain',
	parameters: [same('DomainErrorRecovery')],
});

export const runToolkitPowerShell = toolkitStep({
	action: 'RunPowerShellAction',
	name: 'Run PowerShell Script',
	parameters: [same('ScriptName'), same('Parameters'), toolkitPackage],
});

export const executeRunbook = toolkitStep({
	action: 'ExecuteRunbook',
	name: 'Execute Runbook',
	parameters: [
		same('OrchestratorServer'),
		same('RunbookID'),
		same('RunbookName'),
		same('RunbookParameterMode'),
		{...same('RunbookParameters'), hidden: true},
		sameBoolean('WaitUntilComplete'),
	],
});
