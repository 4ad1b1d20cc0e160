import {about, clientStep, fullOs, phrase} from './microsoft-client/client-step.ts';
import {boolean, hidden, packageId, text} from './parameter.ts';

export const installPackage = clientStep({
	action: 'InstallSoftwareAction',
	name: 'Install Package',
	environments: fullOs,
	parameters: [
		packageId('PackageID', 'PackageID', hidden),
		text('_SMSSWDProgramName', 'ProgramName'),
		text('BaseVariableName', 'BaseVariableName', hidden),
		boolean('ContinueOnInstallError', 'ContinueOnInstallError', hidden),
	],
	effect(value) {
		if (value('BaseVariableName') !== '') {
			return `install the packages named by the variables ${value('BaseVariableName')}001, 002, …`;
		}

		const program =
			value('OSDDoNotLogCommand').toLowerCase() === 'true'
				? '(not shown: OSDDoNotLogCommand is TRUE)'
				: value('_SMSSWDProgramName');
		return phrase('run', about('the program', program), `of package ${value('PackageID')}`);
	},
});
