import {encodePowerShellScript} from '../../source/sequence/document/powershell-script.ts';
import {commandXml, escaped, stepXml} from '../helpers/sequence-xml.ts';

/** What a step may have: as `stepXml` takes it. */
export type StepOptions = NonNullable<Parameters<typeof commandXml>[2]>;

/** A Run Command Line step whose command is its name. */
export const command = (name: string, options: StepOptions = {}): string => commandXml(name, name, options);

/** A Restart Computer step. */
export const restart = (
	target: string,
	variables: Readonly<Record<string, string>> = {},
	options: StepOptions = {},
): string =>
	stepXml('SMS_TaskSequence_RebootAction', 'Restart', `smsboot.exe /target:${target}`, {
		...options,
		attributes: {successCodeList: '0', ...options.attributes},
		variables: {SMSRebootTimeout: '0', ...variables},
	});

/** A Run PowerShell Script step; `script` is the text of an inline one. */
export const powerShell = (
	name: string,
	{script, ...variables}: Readonly<Record<string, string>> = {},
	options: StepOptions = {},
): string =>
	stepXml('SMS_TaskSequence_RunPowerShellScriptAction', name, 'OSDRunPowerShellScript.exe', {
		...options,
		variables: {
			...(script === undefined ? {} : {OSDRunPowerShellScriptSourceScript: encodePowerShellScript(script)}),
			...variables,
		},
	});

/** A Set Dynamic Variables step, from the XML of its rules. */
export const dynamicVariables = (...rules: readonly string[]): string =>
	stepXml('SMS_TaskSequence_SetDynamicVariablesAction', 'Set facts', 'OSDSetDynamicVariables.exe', {
		attributes: {successCodeList: '0'},
		variables: {OSDSetDynamicVariablesRules: `<Rules>${rules.join('')}</Rules>`},
	});

/** A rule of Set Dynamic Variables: its variables, and the XML of a condition. */
export const rule = (
	variables: Readonly<Record<string, string>>,
	{condition = '', secret = false}: {readonly condition?: string; readonly secret?: boolean} = {},
): string =>
	`<Rule>${condition}<Variables>${Object.entries(variables)
		.map(
			([name, value]) =>
				`<Variable Name="${escaped(name)}" IsSecret="${secret}">${escaped(value)}</Variable>`,
		)
		.join('')}</Variables></Rule>`;

/** A Run Task Sequence step. */
export const runTaskSequence = (
	name: string,
	packageId: string,
	{attributes = '', condition = ''}: {readonly attributes?: string; readonly condition?: string} = {},
): string =>
	`<subtasksequence type="SMS_TaskSequence_SubTasksequence" name="${name}" description="" ${attributes} successCodeList="0" retryCount="0" runFromNet="false">${condition}<action>SubTasksequence.exe</action><defaultVarList><variable name="OSDSubTasksequenceTsName" property="TsName">Child</variable><variable name="OSDSubTasksequencePackageID" property="TsPackageID">${packageId}</variable></defaultVarList></subtasksequence>`;
