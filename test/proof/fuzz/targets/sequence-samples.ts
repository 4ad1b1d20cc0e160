import {childStep, commandStep, sequenceDocument} from '../../../helpers/sequence-document.ts';

const rules =
	'&lt;rules&gt;&lt;rule&gt;&lt;condition&gt;&lt;expression type="SMS_TaskSequence_VariableConditionExpression"&gt;&lt;variable name="Variable"&gt;A&lt;/variable&gt;&lt;variable name="Operator"&gt;equals&lt;/variable&gt;&lt;variable name="Value"&gt;1&lt;/variable&gt;&lt;/expression&gt;&lt;/condition&gt;&lt;variables&gt;&lt;variable name="B" issecret="true"&gt;%A%&lt;/variable&gt;&lt;/variables&gt;&lt;/rule&gt;&lt;/rules&gt;';

/** An expression of a condition, as documents have it. */
const leaf = (type: string, parameters: Readonly<Record<string, string>>): string =>
	`<expression type="SMS_TaskSequence_${type}ConditionExpression">${Object.entries(parameters)
		.map(([name, value]) => `<variable name="${name}">${value}</variable>`)
		.join('')}</expression>`;

/** A condition with an expression of every type. */
export const everyCondition = `<condition><operator type="or">${[
	leaf('Variable', {Variable: 'Model', Operator: 'like', Value: 'Lat*7_%'}),
	leaf('WMI', {
		Namespace: 'root\\cimv2',
		Query:
			'SELECT * FROM Win32_ComputerSystem WHERE Model LIKE &quot;%Book[0-9]%&quot; AND NOT (TotalPhysicalMemory &gt; 1)',
	}),
	leaf('Folder', {Path: 'C:\\Windows\\', DateTime: '20240131235959.000000+000', DateTimeOperator: 'greater'}),
	leaf('File', {
		Path: '%windir%\\explorer.exe',
		Version: '10.0.1.1',
		VersionOperator: 'greaterEqual',
		DateTime: '2024-01-31T10:00:00Z',
		DateTimeOperator: 'less',
	}),
	leaf('Registry', {
		KeyPath: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\A',
		Type: 'REG_DWORD',
		Value: 'B',
		Data: '10',
		Operator: 'greater',
	}),
	leaf('Software', {
		ProductCode: '{90160000-0011-0000-0000-0000000FF1CE}',
		Version: '16.0',
		Operator: 'AnyVersion',
	}),
	leaf('OS', {Architecture: 'x64', Version: '10.0', Operator: 'greaterEqual'}),
].join(
	'',
)}</operator><operator type="not">${leaf('Computer', {MACAddress: '00:00:5E:00:53:01'})}</operator></condition>`;

export const richDocument = sequenceDocument(
	[
		'<referenceList><reference package="CON00020" program="*"/></referenceList><globalVarList><variable name="A">1</variable></globalVarList>',
		`<group name="Prepare" description="d" continueOnError="true">${everyCondition}`,
		commandStep('Run', 'tool.exe /x "%A%"', 'timeout="60" disable="false"'),
		'<step type="SMS_TaskSequence_SetVariableAction" name="Set" runIn="WinPE"><action>tsenv.exe "A=hidden value" /hiddenflag:true</action><defaultVarList><variable name="VariableName" property="VariableName">A</variable><variable name="VariableValue" property="VariableValue">v</variable><variable name="DoNotShowVariableValue">true</variable></defaultVarList></step>',
		`<step type="SMS_TaskSequence_SetDynamicVariablesAction" name="Dynamic"><action>OSDSetDynamicVariables.exe</action><defaultVarList><variable name="OSDSetDynamicVariablesRules">${rules}</variable></defaultVarList></step>`,
		childStep('Child', 'CON00011'),
		'<group name="Inner"><!-- note --><step name="MDT"><action><![CDATA[cscript.exe "%SCRIPTROOT%\\Z.wsf"]]></action></step></group></group>',
	].join('\r\n\t'),
);

export const escapedDocument = richDocument
	.replaceAll('&', '&amp;')
	.replaceAll('<', '&lt;')
	.replaceAll('>', '&gt;');

export const sequences: readonly string[] = [
	sequenceDocument(''),
	sequenceDocument(commandStep('S', 'true')),
	`<?xml version="1.0" encoding="utf-8"?>\n${richDocument}\n`,
	'<sequence version="3.00" name="MDT" description=""><globalVarList><variable name="OSGUID" property="OSGUID">{a}</variable></globalVarList><group expand="true" name="G" disable="false" continueOnError="false"><action></action><step type="BDD_Validate" name="V" successCodeList="0 3010"><defaultVarList/><action>cscript.exe</action></step></group></sequence>',
];
