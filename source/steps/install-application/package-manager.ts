import type {ReturnCode} from '../../content/application.ts';
import {nonInteractive} from '../non-interactive.ts';
import type {StepCommand, StepContext} from '../step-type.ts';

/** The program that installs packages of a distribution, and how it is told to ask nothing. */
type PackageManager = {
	readonly program: string;
	readonly options: readonly string[];
	readonly words: {readonly install: readonly string[]; readonly uninstall: readonly string[]};
	/** What its own exit codes mean. */
	readonly returnCodes: readonly ReturnCode[];
};

const redHat = {
	options: ['--assumeyes'],
	words: {install: ['install'], uninstall: ['remove']},
	returnCodes: [],
} as const;

const managers: readonly PackageManager[] = [
	{
		program: 'apt-get',
		// Configuration files that somebody changed stay; another apt that runs is waited for.
		options: [
			'--assume-yes',
			'--quiet',
			'--option=Dpkg::Options::=--force-confdef',
			'--option=Dpkg::Options::=--force-confold',
			'--option=DPkg::Lock::Timeout=600',
		],
		words: {install: ['install'], uninstall: ['remove']},
		returnCodes: [],
	},
	{program: 'dnf', ...redHat},
	{program: 'yum', ...redHat},
	{
		program: 'zypper',
		options: ['--non-interactive'],
		words: {install: ['install', '--auto-agree-with-licenses'], uninstall: ['remove']},
		// zypper(8): 102 a restart is due, 103 zypper itself was renewed, 7 another one holds the lock.
		returnCodes: [
			{code: 102, class: 'soft-reboot'},
			{code: 103, class: 'success'},
			{code: 7, class: 'fast-retry'},
		],
	},
];

/** The first one that this computer has. */
export const chooseManager = async ({machine}: StepContext): Promise<PackageManager | undefined> => {
	for (const manager of managers) {
		if ((await machine.commands.find(manager.program)) !== undefined) {
			return manager;
		}
	}

	return undefined;
};

export const managerCommand = (
	{program, options, words}: PackageManager,
	action: 'install' | 'uninstall',
	packages: readonly string[],
): StepCommand => {
	const line = [...options, ...words[action], '--', ...packages];
	return {command: nonInteractive(program, line), shownAs: [program, ...line].join(' ')};
};
