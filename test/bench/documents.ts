/** A document of that many steps, ten to a group. */
export const documentOf = (steps: number, step: (index: number) => string): string => {
	const groups: string[] = [];
	for (let first = 0; first < steps; first += 10) {
		const inside = Array.from({length: Math.min(10, steps - first)}, (_, index) => step(first + index));
		groups.push(`  <group name="Group ${first / 10}" description="">\n${inside.join('\n')}\n  </group>`);
	}

	return `<sequence version="3.10">\n${groups.join('\n')}\n</sequence>\n`;
};

/** A Run Command Line step as Configuration Manager writes it. */
export const commandStep = (index: number, command: string): string =>
	`    <step type="SMS_TaskSequence_RunCommandLineAction" name="Step ${index}" description="" runIn="WinPEandFullOS" successCodeList="0 3010" retryCount="0" runFromNet="false">
      <action>smsswd.exe /run: ${command}</action>
      <defaultVarList>
        <variable name="CommandLine" property="CommandLine" hidden="true">${command}</variable>
        <variable name="SMSTSDisableWow64Redirection" property="DisableWow64Redirection">false</variable>
        <variable name="_SMSTSRunCommandLineAsUser" property="RunAsUser">false</variable>
        <variable name="SuccessCodes" property="SuccessCodes" hidden="true">0 3010</variable>
      </defaultVarList>
    </step>`;

/** A Set Task Sequence Variable step. */
export const variableStep = (index: number): string =>
	`    <step type="SMS_TaskSequence_SetVariableAction" name="Set ${index}" description="" runIn="WinPEandFullOS" successCodeList="0" retryCount="0" runFromNet="false">
      <action>tsenv.exe "Variable${index}=value ${index}"</action>
      <defaultVarList>
        <variable name="VariableName" property="VariableName" hidden="true">Variable${index}</variable>
        <variable name="VariableValue" property="VariableValue" hidden="true">value ${index}</variable>
      </defaultVarList>
    </step>`;

/** A step that a condition decides on. */
export const conditionalStep = (index: number): string =>
	commandStep(index, 'true').replace(
		'<action>',
		`<condition>
        <operator type="or">
          <expression type="SMS_TaskSequence_VariableConditionExpression">
            <variable name="Operator">equals</variable>
            <variable name="Value">${index}</variable>
            <variable name="Variable">Wanted</variable>
          </expression>
          <operator type="not">
            <expression type="SMS_TaskSequence_WMIConditionExpression">
              <variable name="Namespace">root\\cimv2</variable>
              <variable name="Query">SELECT * FROM Win32_ComputerSystem WHERE Model LIKE "%Virtual%"</variable>
            </expression>
          </operator>
        </operator>
      </condition>
      <action>`,
	);
