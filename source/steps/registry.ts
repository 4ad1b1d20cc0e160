import {parseAction} from '../sequence/document/action.ts';
import type {Step, SubTaskSequence} from '../sequence/sequence.ts';
import {checkReadiness} from './check-readiness.ts';
import {checkCommandAction, describeCommandAction, runCommandAction} from './command-action.ts';
import {connectToNetworkFolder} from './connect-to-network-folder.ts';
import {
	executeRunbook,
	gather,
	injectDrivers,
	installLanguagePacksOffline,
	installLanguagePacksOnline,
	installOperatingSystem,
	installToolkitApplication,
	installUpdatesOffline,
	recoverFromDomain,
	runToolkitPowerShell,
	usePackage,
	validate,
} from './deployment-toolkit/deployment.ts';
import {
	configureAdds,
	configureDhcp,
	configureDns,
	installRoles,
	uninstallRoles,
} from './deployment-toolkit/server-roles.ts';
import {downloadPackageContent} from './download-package-content.ts';
import {installApplication} from './install-application/install-application.ts';
import {installPackage} from './install-package.ts';
import {installSoftwareUpdates} from './install-software-updates.ts';
import {disableBitLocker, enableBitLocker, preProvisionBitLocker} from './microsoft-client/bitlocker.ts';
import {
	captureOperatingSystemImage,
	prepareClientForCapture,
	prepareWindowsForCapture,
} from './microsoft-client/capture-image.ts';
import {convertDiskToDynamic, formatAndPartitionDisk} from './microsoft-client/disks.ts';
import {applyDriverPackage, autoApplyDrivers} from './microsoft-client/drivers.ts';
import {
	applyDataImage,
	applyOperatingSystemImage,
	installDeploymentTools,
	setupWindowsAndConfigMgr,
	upgradeOperatingSystem,
} from './microsoft-client/images.ts';
import {
	applyNetworkSettings,
	applyWindowsSettings,
	captureNetworkSettings,
	captureWindowsSettings,
	joinDomainOrWorkgroup,
} from './microsoft-client/settings.ts';
import {
	captureUserState,
	releaseStateStore,
	requestStateStore,
	restoreUserState,
} from './microsoft-client/user-state.ts';
import {restartComputer} from './restart-computer.ts';
import {runAction} from './run-action.ts';
import {runCommandLine} from './run-command-line.ts';
import {runPowerShellScript} from './run-powershell-script.ts';
import {runTaskSequence} from './run-task-sequence.ts';
import {setDynamicVariables} from './set-dynamic-variables.ts';
import {setTaskSequenceVariable} from './set-task-sequence-variable.ts';
import type {StepType} from './step-type.ts';
import {unsupportedAction} from './unsupported-action.ts';

/** Every step type that is known by name, as the editor's menus group them. Adding one: its file, and its line here. */
export const stepTypes: readonly StepType[] = [
	// General
	runCommandLine,
	runPowerShellScript,
	runTaskSequence,
	setDynamicVariables,
	joinDomainOrWorkgroup,
	connectToNetworkFolder,
	restartComputer,
	setTaskSequenceVariable,
	checkReadiness,
	// Software
	installApplication,
	installPackage,
	installSoftwareUpdates,
	downloadPackageContent,
	// Disks
	formatAndPartitionDisk,
	convertDiskToDynamic,
	enableBitLocker,
	disableBitLocker,
	preProvisionBitLocker,
	// User State
	requestStateStore,
	captureUserState,
	restoreUserState,
	releaseStateStore,
	// Images
	applyOperatingSystemImage,
	applyDataImage,
	setupWindowsAndConfigMgr,
	upgradeOperatingSystem,
	installDeploymentTools,
	prepareClientForCapture,
	prepareWindowsForCapture,
	captureOperatingSystemImage,
	// Drivers
	autoApplyDrivers,
	applyDriverPackage,
	// Settings
	captureNetworkSettings,
	captureWindowsSettings,
	applyNetworkSettings,
	applyWindowsSettings,
	// Microsoft Deployment Toolkit
	gather,
	validate,
	usePackage,
	installOperatingSystem,
	injectDrivers,
	installUpdatesOffline,
	installLanguagePacksOffline,
	installLanguagePacksOnline,
	installToolkitApplication,
	recoverFromDomain,
	runToolkitPowerShell,
	executeRunbook,
	installRoles,
	uninstallRoles,
	configureAdds,
	configureDns,
	configureDhcp,
];

/**
The handler of a step. Its action decides before its type: MDT gives Configuration Manager's types to steps that run
its own scripts, and such a step is a command; a client program without a type is known by its name. Types are
compared without regard to case. Always finds one; one without `run` cannot be run by this version.
Rules: task-sequence-format.md §1.3, §1.10 no. 7, §3.
*/
export const findStepType = (item: StepLike | Pick<SubTaskSequence, 'kind'>): StepType => {
	if (item.kind === 'sub-task-sequence') {
		return runTaskSequence;
	}

	const named = typesByName.get(item.type?.toLowerCase() ?? '');
	const runsItsAction = named === undefined || named.run === runCommandAction;
	const action = parseAction(item.action);
	switch (action.kind) {
		case 'client':
			return runsItsAction ? (typesByProgram.get(action.program) ?? unsupportedAction) : named;
		case 'none':
			return named ?? runAction;
		case 'command':
			if (runsItsAction && isDownload(action.command)) {
				return downloadPackageContent;
			}

			// What sets a variable is in the step's own variables: MDT's script for it need not be there.
			return runsItsAction || named === setTaskSequenceVariable
				? (named ?? runAction)
				: (commandTypes.get(named) ?? named);
		default: {
			const unreachable: never = action;
			return unreachable;
		}
	}
};

/** A command that calls the client's downloader, as driver modules do once they have set its variables. Rule: task-sequence-format.md §7.3. */
const isDownload = (command: string): boolean => {
	const inner = parseAction(command);
	return inner.kind === 'client' && inner.program === 'osddownloadcontent';
};

type StepLike = Pick<Step, 'kind' | 'type' | 'action'>;

const typesByName: ReadonlyMap<string, StepType> = new Map(
	stepTypes.map(stepType => [stepType.type.toLowerCase(), stepType]),
);

/** The client programs that this version stands in for. `smsswd.exe /run:` is a command. */
const typesByProgram: ReadonlyMap<string, StepType> = new Map([
	['tsenv', setTaskSequenceVariable],
	['smsboot', restartComputer],
	['smsappinstall', installApplication],
	['smsnetuse', connectToNetworkFolder],
	['osdrunpowershellscript', runPowerShellScript],
	['osdsetdynamicvariables', setDynamicVariables],
	['subtasksequence', runTaskSequence],
	['smsswd', installPackage],
	['osdprestartcheck', checkReadiness],
	['osddownloadcontent', downloadPackageContent],
	['tsinstallswupdate', installSoftwareUpdates],
]);

/** The same types where the action is a command of somebody else. */
const commandTypes: ReadonlyMap<StepType, StepType> = new Map(
	stepTypes.map(stepType => [
		stepType,
		{
			...stepType,
			environments: ['WinPE', 'FullOS'],
			interrupted: 'ask',
			onlyVariables: false,
			describe: describeCommandAction,
			check: checkCommandAction,
			run: runCommandAction,
		},
	]),
);
