import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** A command of the deployment: it says what it would do, and takes its time. */
type Command = {
	readonly line: string;
	readonly says: readonly string[];
	readonly seconds: number;
	readonly code?: number;
};

type Step = Command & {readonly name: string; readonly wantedIf?: string};

const office: Step = {
	name: 'Office',
	line: 'install-office --configure configuration-x64.xml --channel Current',
	says: [
		'Reading configuration-x64.xml',
		'Downloading Office 16.0 (Current channel), 2.3 GB',
		'Copying files: 38 %',
		'Error: No space left on device while writing setup/office16.cab',
		'Rolling back',
	],
	seconds: 3,
	code: 28,
};

/** A deployment as a workshop might have it. */
const groups: Readonly<Record<string, readonly Step[]>> = {
	Prepare: [
		{name: 'Check the network', line: 'check-network server.contoso.example', says: ['1.2 ms'], seconds: 1},
		{name: 'Wipe the old partitions', line: 'wipe nvme0n1', says: ['4 partitions removed'], seconds: 1},
		{
			name: 'Partition the disk',
			line: 'partition nvme0n1 --efi',
			says: ['EFI 512 MB, system 476 GB'],
			seconds: 1,
		},
	],
	System: [
		{
			name: 'Lay down the image',
			line: 'apply-image workstation-2026-11.img nvme0n1p2',
			says: ['41,203 files', 'verified'],
			seconds: 4,
		},
		{name: 'Drivers for this model', line: 'install-drivers --model auto', says: ['23 packages'], seconds: 2},
		{
			name: 'Virtual machine tools',
			line: 'install-guest-tools',
			says: ['installed'],
			seconds: 0,
			wantedIf: 'IsVirtualMachine',
		},
	],
	Applications: [
		{name: '7-Zip', line: 'install-7zip --quiet', says: ['7-Zip 24.08'], seconds: 1},
		office,
		{name: 'Visio', line: 'install-visio', says: ['installed'], seconds: 0, wantedIf: 'InstallVisio'},
		{name: 'Viewer of the drawing office', line: 'install-viewer 11.2', says: ['Viewer 11.2'], seconds: 1},
	],
	Settings: [
		{name: 'Time zone', line: 'set-time-zone Europe/Brussels', says: ['Europe/Brussels'], seconds: 1},
		{name: 'Power plan', line: 'set-power-plan balanced', says: ['balanced'], seconds: 0},
		{name: 'Register in the inventory', line: 'register LAB-0231', says: ['registered'], seconds: 1},
	],
};

/** Writes the task sequence and, into the folder `commands`, what its steps start. Gives the name of the file. */
export const writeWorkstation = async (folder: string): Promise<string> => {
	const commands = path.join(folder, 'commands');
	await mkdir(commands, {recursive: true});
	const file = 'Prepare workstation.xml';
	await writeFile(path.join(folder, file), document());
	for (const step of Object.values(groups).flat()) {
		const [name = ''] = step.line.split(' ');
		await writeFile(path.join(commands, name), script(step), {mode: 0o755});
	}

	return file;
};

const script = ({says, seconds, code = 0}: Command): string => {
	const pause = `sleep ${(seconds / says.length).toFixed(2)}`;
	return ['#!/bin/sh', ...says.flatMap(line => [`echo '${line}'`, pause]), `exit ${code}`, ''].join('\n');
};

const document = (): string => `<sequence version="3.10">
${Object.entries(groups)
	.map(
		([name, steps]) =>
			`  <group name="${name}" description="">\n${steps.map(stepElement).join('\n')}\n  </group>`,
	)
	.join('\n')}
</sequence>
`;

/** A Run Command Line step as Configuration Manager writes it. */
const stepElement = ({name, line, wantedIf}: Step): string =>
	`    <step type="SMS_TaskSequence_RunCommandLineAction" name="${name}" description="" runIn="WinPEandFullOS" successCodeList="0 3010" retryCount="0" runFromNet="false">
${wantedIf === undefined ? '' : condition(wantedIf)}      <action>smsswd.exe /run: ${line}</action>
      <defaultVarList>
        <variable name="CommandLine" property="CommandLine" hidden="true">${line}</variable>
        <variable name="SuccessCodes" property="SuccessCodes" hidden="true">0 3010</variable>
      </defaultVarList>
    </step>`;

const condition = (variable: string): string => `      <condition>
        <expression type="SMS_TaskSequence_VariableConditionExpression">
          <variable name="Operator">equals</variable>
          <variable name="Value">true</variable>
          <variable name="Variable">${variable}</variable>
        </expression>
      </condition>
`;
