import {parseDriveLetter, parseNetworkPath} from '../machine/network-path.ts';
import {parseAction} from '../sequence/document/action.ts';
import {Secret} from '../sequence/secret.ts';
import type {Step} from '../sequence/sequence.ts';
import {networkFolderVariable} from '../sequence/variables/network-folder-variable.ts';
import {secret, text} from './parameter.ts';
import {invalidParameter} from './result-codes.ts';
import type {StepContext, StepOutcome, StepProblem, StepType, StepView} from './step-type.ts';
import {ownText, shownText, valueText} from './step-values.ts';

const pathVariable = 'SMSConnectNetworkFolderPath';
const letterVariable = 'SMSConnectNetworkFolderDriveLetter';
const accountVariable = 'SMSConnectNetworkFolderAccount';
const passwordVariable = 'SMSConnectNetworkFolderPassword';

/** Seconds that a server has to answer in, when the step has no time-out of its own. */
const usualTimeout = 60;

/** Rule: task-sequence-format.md §7.2. */
export const connectToNetworkFolder: StepType = {
	type: 'SMS_TaskSequence_ConnectNetworkFolderAction',
	name: 'Connect To Network Folder',
	environments: ['WinPE', 'FullOS'],
	// What an interrupted attempt had connected is disconnected by the next one.
	interrupted: 'rerun',
	parameters: [
		text(pathVariable, 'Path'),
		text(letterVariable, 'DriveLetter'),
		text(accountVariable, 'Username'),
		text(passwordVariable, 'Password', secret),
	],
	describe(step, view) {
		const letter = shownText(letterVariable, step, view).trim();
		const account = shownText(accountVariable, step, view).trim();
		return [
			`connect to ${shownPath(step, view)}`,
			...(letter === '' ? [] : [`as ${letter}`]),
			...(account === '' ? [] : [`with the account ${account}`]),
		].join(' ');
	},
	check: step => [...checkPath(step), ...checkLetter(step)],
	run: connect,
};

async function connect(context: StepContext): Promise<StepOutcome> {
	const path = valueText(pathVariable, context).trim() || context.expand(argumentOf(context.step)).trim();
	if (parseNetworkPath(path) === undefined) {
		return {code: invalidParameter, message: badPath(path)};
	}

	const letter = valueText(letterVariable, context).trim();
	const driveLetter = parseDriveLetter(letter);
	if (letter !== '' && driveLetter === undefined) {
		return {code: invalidParameter, message: badLetter(letter)};
	}

	const user = valueText(accountVariable, context).trim();
	context.log(`Connecting to ${path}${user === '' ? '' : ` with the account ${user}`}`);
	const connected = await context.connectFolder({
		path,
		timeout: context.step.timeout ?? usualTimeout,
		...(driveLetter === undefined ? {} : {driveLetter}),
		...(user === '' ? {} : {account: {user, password: new Secret(valueText(passwordVariable, context))}}),
	});
	if (!connected.ok) {
		return connected.error;
	}

	context.log(`${path} is connected as ${connected.value}`);
	context.setVariable(networkFolderVariable(driveLetter), connected.value);
	return {code: 0};
}

/** The path in the action of a step without variables: `smsnetuse.exe \\server\share`. */
const argumentOf = ({action}: Step): string => {
	const parsed = parseAction(action);
	const written = parsed.kind === 'client' ? parsed.arguments.replaceAll('"', '').trim() : '';
	return written.toLowerCase() === `%${pathVariable.toLowerCase()}%` ? '' : written;
};

const shownPath = (step: Step, view: StepView): string =>
	shownText(pathVariable, step, view).trim() || view.expandShown(argumentOf(step));

/** What a variable will say is not known before the run. */
const isWritten = (written: string): boolean => !written.includes('%');

const checkPath = (step: Step): readonly StepProblem[] => {
	const path = (ownText(step, pathVariable) ?? '').trim() || argumentOf(step);
	return isWritten(path) && parseNetworkPath(path) === undefined
		? [
				{
					rule: 'network-folder-path',
					message: badPath(path),
					help: 'Enter the folder as \\\\server\\share or \\\\server\\share\\folder.',
				},
			]
		: [];
};

const checkLetter = (step: Step): readonly StepProblem[] => {
	const letter = (ownText(step, letterVariable) ?? '').trim();
	return letter !== '' && isWritten(letter) && parseDriveLetter(letter) === undefined
		? [
				{
					rule: 'network-folder-drive-letter',
					message: badLetter(letter),
					help: 'Choose a letter from D: to Z: other than X:, or none.',
				},
			]
		: [];
};

const badPath = (path: string): string =>
	path === ''
		? 'The step names no network folder to connect to.'
		: `${path} is not a network folder: it must be of the form \\\\server\\share.`;

const badLetter = (letter: string): string =>
	`${letter} is not a drive letter that can be connected: D: to Z: can, without X:, the drive of Windows PE.`;
