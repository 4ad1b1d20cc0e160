/** Parts of a task sequence document as the task sequence editor writes them, from plain texts. */

type Attributes = Readonly<Record<string, string | number | boolean>>;

type StepOptions = {
	/** Over the usual ones: `continueOnError`, `disable`, `timeout`, `runIn`, `successCodeList`. */
	readonly attributes?: Attributes;
	/** Of the step's `<defaultVarList>`: variable → value. */
	readonly variables?: Readonly<Record<string, string>>;
	/** The XML of a condition. */
	readonly condition?: string;
};

type CommandOptions = StepOptions & {readonly packageId?: string};

export const sequenceXml = (...items: readonly string[]): string =>
	`<sequence version="3.10">${items.join('')}</sequence>`;

export const groupXml = (
	name: string,
	items: readonly string[],
	{attributes = {}, condition = ''}: StepOptions = {},
): string =>
	`<group ${attributesXml({name, description: '', ...attributes})}>${condition}${items.join('')}</group>`;

/** A Run Command Line step. */
export const commandXml = (
	name: string,
	command: string,
	{packageId = '', ...options}: CommandOptions = {},
): string =>
	stepXml('SMS_TaskSequence_RunCommandLineAction', name, `smsswd.exe /run:${packageId} ${command}`, options);

/** A Set Task Sequence Variable step; `hidden`: "Do not display this value". */
export const setVariableXml = (
	name: string,
	value: string,
	{hidden = false, ...options}: StepOptions & {readonly hidden?: boolean} = {},
): string =>
	stepXml(
		'SMS_TaskSequence_SetVariableAction',
		`Set ${name}`,
		`tsenv.exe "${name}=${value}"${hidden ? ' /hiddenflag:True' : ''}`,
		options,
	);

/** A Restart Computer step. */
export const restartXml = (
	name = 'Restart',
	{seconds = 0, message = ''}: {readonly seconds?: number; readonly message?: string} = {},
): string =>
	stepXml('SMS_TaskSequence_RebootAction', name, 'smsboot.exe /target:HD', {
		attributes: {successCodeList: '0'},
		variables: {SMSRebootMessage: message, SMSRebootTimeout: String(seconds), SMSRebootTarget: 'HD'},
	});

export const stepXml = (
	type: string,
	name: string,
	action: string,
	{attributes = {}, variables = {}, condition = ''}: StepOptions = {},
): string => {
	const usual = {runIn: 'WinPEandFullOS', successCodeList: '0 3010', retryCount: 0, runFromNet: false};
	const defaults = Object.entries(variables).map(
		([variable, value]) =>
			`<variable ${attributesXml({name: variable, property: variable})}>${escaped(value)}</variable>`,
	);
	return `<step ${attributesXml({type, name, description: '', ...usual, ...attributes})}>${condition}<action>${escaped(action)}</action><defaultVarList>${defaults.join('')}</defaultVarList></step>`;
};

export const variableConditionXml = (variable: string, value: string): string =>
	`<condition><expression type="SMS_TaskSequence_VariableConditionExpression"><variable name="Operator">equals</variable><variable name="Value">${escaped(value)}</variable><variable name="Variable">${escaped(variable)}</variable></expression></condition>`;

/** A condition of one expression, by the short name of its type. */
export const conditionXml = (type: string, values: Readonly<Record<string, string>>): string =>
	`<condition><expression type="SMS_TaskSequence_${type}ConditionExpression">${Object.entries(values)
		.map(([name, value]) => `<variable name="${name}">${escaped(value)}</variable>`)
		.join('')}</expression></condition>`;

const attributesXml = (attributes: Attributes): string =>
	Object.entries(attributes)
		.map(([name, value]) => `${name}="${escaped(String(value))}"`)
		.join(' ');

/** A text as it stands in an attribute or an element. */
export const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
