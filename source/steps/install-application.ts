import {clientStep, fullOs, phrase} from './microsoft-client/client-step.ts';
import {boolean, hidden, integer, text} from './parameter.ts';

export const installApplication = clientStep({
	action: 'InstallApplicationAction',
	name: 'Install Application',
	environments: fullOs,
	parameters: [
		text('ApplicationName', 'ApplicationName', hidden),
		text('BaseVariableName', 'BaseVariableName', hidden),
		boolean('ContinueOnInstallError', 'ContinueOnInstallError', hidden),
		boolean('OSDAppClearCache', 'ClearCache'),
		integer('RetryCount', 'RetryCount', {hidden: true, default: '2'}),
		integer('OSDApp', 'AppInfo', hidden),
		text('OSDApp{i}Name', 'AppInfo{i}Name'),
		text('OSDApp{i}DisplayName', 'AppInfo{i}DisplayName'),
		text('OSDApp{i}Description', 'AppInfo{i}Description'),
		integer('OSDAppCount', 'NumApps'),
	],
	effect(value, count) {
		const names = Array.from({length: count('OSDApp')}, (_, index) => value(`OSDApp${index}DisplayName`));
		return value('BaseVariableName') === ''
			? phrase('install', names.filter(name => name !== '').join(', ') || value('ApplicationName'))
			: `install the applications named by the variables ${value('BaseVariableName')}01, 02, …`;
	},
});
