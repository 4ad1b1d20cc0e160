import type {PackageProgram} from '../../source/content/package-program.ts';
import type {StepCommand} from '../../source/steps/step-type.ts';
import {step} from './sequence-builder.ts';
import {published, unpublished} from './step-variables.ts';

export const installPackageType = 'SMS_TaskSequence_InstallSoftwareAction';

/** As exports have it: the package in the action and in a hidden variable, the program in a variable. */
export const packageStep = (packageId: string, program: string) =>
	step('Install', {
		type: installPackageType,
		action: `smsswd.exe /pkg:${packageId} /install /basevar: /continueOnError:`,
		successCodes: [0],
		variables: [...unpublished({PackageID: packageId}), ...published({_SMSSWDProgramName: program})],
	});

export const listStep = (base: string, continueOnError = false) =>
	step('Install list', {
		type: installPackageType,
		action: `smsswd.exe /pkg: /install /basevar:${base} /continueOnError:${continueOnError ? 'True' : 'False'}`,
		successCodes: [0],
		variables: unpublished({BaseVariableName: base, ContinueOnInstallError: String(continueOnError)}),
	});

export const program = (name: string, options: Partial<PackageProgram> = {}): PackageProgram => ({
	packageId: 'CON00020',
	name,
	commandLine: `${name.toLowerCase()}.exe /s`,
	fullOsOnly: false,
	...options,
});

export const packages = {CON00020: '/pkg/CON00020', CON00021: '/pkg/CON00021'};

export const commandLines = (commands: readonly StepCommand[]) => commands.map(({command}) => command);

/** Fails the command lines that begin with one of these words, with its code. */
export const failing =
	(codes: Readonly<Record<string, number>>) =>
	({command}: StepCommand) =>
		(typeof command === 'string' ? codes[command.split('.')[0] ?? ''] : undefined) ?? 0;
