import {asciiText} from '../../sequence/variables/ascii-text.ts';
import {environmentScript} from './environment-script.ts';

/** A COM class that scripts of the field create, provided for the run as a Windows Script Component: a text file, no binary. */
export type ScriptComponent = {
	readonly programId: string;
	/** Ours, so that what we registered is told from what anybody else did. */
	readonly classId: string;
	/** Inside the folder of the run's commands. */
	readonly fileName: string;
};

export const environmentComponent: ScriptComponent = {
	programId: 'Microsoft.SMS.TSEnvironment',
	classId: '{5B0E1E5A-6C55-4C0B-9B1C-2F7A4D8E6A31}',
	fileName: 'ts-environment.wsc',
};

export const progressComponent: ScriptComponent = {
	programId: 'Microsoft.SMS.TsProgressUI',
	classId: '{9D3C7F42-1A8E-4E57-8F0D-6B2C5E9A7D14}',
	fileName: 'ts-progress-ui.wsc',
};

export const scriptComponents: readonly ScriptComponent[] = [environmentComponent, progressComponent];

/** The members of `TsProgressUI` that scripts call: a console of ours shows its own progress, so they do nothing. */
const progressMethods = [
	'CloseProgressDialog',
	'ShowTSProgress',
	'ShowActionProgress',
	'ShowErrorDialog',
	'ShowRebootDialog',
	'ShowMessage',
	'ShowMessageEx',
	'ShowSwapMediaDialog',
];

export const progressComponentText = (): string =>
	componentText(
		progressComponent,
		progressMethods.map(name => `<method name="${name}"></method>`),
		progressMethods.map(name => `function ${name}() { return 1; }`).join('\n'),
	);

/**
`Value`, which is also the default member, and `GetVariables`. `variables` is the file of `formatScriptVariables`, `tsenv` the one
that the process variable `TSENV` names. Rule: task-sequence-format.md §6.16.
*/
export const environmentComponentText = (files: {
	readonly variables: string;
	readonly tsenv: string;
}): string =>
	componentText(
		environmentComponent,
		[
			'<property name="Value" dispid="0"><get></get><put></put></property>',
			'<method name="GetVariables"></method>',
		],
		`var variablesFile = ${scriptText(files.variables)};\nvar tsenvFile = ${scriptText(files.tsenv)};\n${environmentScript}`,
	);

/** Without `<package>` and without empty tags: what Wine's reader takes is valid for Windows too. */
const componentText = (
	{programId, classId}: ScriptComponent,
	members: readonly string[],
	script: string,
): string => `<?xml version="1.0"?>
<component>
<registration progid="${programId}" classid="${classId}" version="1"></registration>
<public>
${members.join('\n')}
</public>
<script language="JScript">
<![CDATA[
${script}
]]>
</script>
</component>
`;

/** A path as text of JScript. */
const scriptText = (text: string): string => asciiText(JSON.stringify(text));
