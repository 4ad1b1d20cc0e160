import type {StepType} from '../steps/step-type.ts';

/** The component that Microsoft's program for a step writes smsts.log as, where it is known. Rule: task-sequence-format.md §10.1. */
const components: ReadonlyMap<string, string> = new Map([
	['SMS_TaskSequence_RunCommandLineAction', 'InstallSoftware'],
	['SMS_TaskSequence_InstallSoftwareAction', 'InstallSoftware'],
	['SMS_TaskSequence_DownloadPackageContentAction', 'OSDDownloadContent'],
	['SMS_TaskSequence_RebootAction', 'Reboot'],
	['SMS_TaskSequence_SetVariableAction', 'tsenv'],
	['SMS_TaskSequence_SetDynamicVariablesAction', 'OSDSetDynamicVariables'],
]);

/** The component that a step writes its lines as; others than the known ones go by the name of the step type. */
export const logComponent = ({type, name}: StepType): string =>
	components.get(type) ?? name.replaceAll(' ', '');
