/**
The command line of a step, taken apart. A program of Microsoft's client is interpreted, never executed; everything
else is a command. `%name%` is not expanded here: a variable's value must not change how the line is taken apart.
Rules: task-sequence-format.md §1.4, §4.2.
*/
export type Action =
	| {readonly kind: 'none'}
	/** A command, in the folder of a package or not. The package may be `%name%`. */
	| {readonly kind: 'command'; readonly command: string; readonly packageId?: string}
	/** `program` in lower case, without `.exe`. */
	| {readonly kind: 'client'; readonly program: string; readonly arguments: string};

/** The programs of the Configuration Manager client that actions call. Rule: task-sequence-format.md §4.1. */
const clientPrograms: ReadonlySet<string> = new Set([
	'osdapplyos',
	'osdbitlocker',
	'osdcapturesystemimage',
	'osddiskpart',
	'osddownloadcontent',
	'osddriverclient',
	'osdjoin',
	'osdmigrateuserstate',
	'osdnetsettings',
	'osdofflinebitlocker',
	'osdprepareos',
	'osdpreparesmsclient',
	'osdprestartcheck',
	'osdrunpowershellscript',
	'osdsetdynamicvariables',
	'osdsetupwindows',
	'osdsmpclient',
	'osdupgradeos',
	'osdwinsettings',
	'smsappinstall',
	'smsboot',
	'smsnetuse',
	'smsswd',
	'subtasksequence',
	'tsenv',
	'tsinstallswupdate',
]);

/** Takes an action apart; never fails, because what is no program of the client is somebody's command. */
export const parseAction = (action: string): Action => {
	const command = action.trim();
	if (command === '') {
		return {kind: 'none'};
	}

	const [, name = '', tail = ''] = /^"?([\w-]+)(?:\.exe)?"?(?:\s+(.*))?$/is.exec(command) ?? [];
	const program = name.toLowerCase();
	if (!clientPrograms.has(program)) {
		return {kind: 'command', command};
	}

	const run = program === 'smsswd' ? /^\/run:(\S*)(?:\s+(.*))?$/is.exec(tail) : null;
	if (run === null) {
		return {kind: 'client', program, arguments: tail};
	}

	const [, packageId = '', packaged = ''] = run;
	if (packaged === '') {
		return {kind: 'none'};
	}

	return isPackage(packageId)
		? {kind: 'command', command: packaged, packageId}
		: {kind: 'command', command: packaged};
};

/** Eight zeros say that no package was selected. Rule: task-sequence-format.md §1.5. */
export const isPackage = (packageId: string): boolean => !/^0*$/.test(packageId.trim());
