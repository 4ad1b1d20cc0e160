import type {UnlockedMedia} from '../media/unlock-media.ts';
import {ownVariables} from '../run/own-variables.ts';
import {failure, type Result} from '../sequence/result.ts';
import {Secret} from '../sequence/secret.ts';
import {createAnsweringConsole} from './answering-console.ts';
import {createCodeGuard} from './attendance/code-guard.ts';
import {givenVariables} from './given-variables.ts';
import type {Prepared} from './prepared.ts';
import {showStop} from './show-stop.ts';
import type {Stop} from './stop.ts';
import {variableText} from './variable-text.ts';

/**
Does what follows the unlocking of a medium with or without a person, as the medium says: `Unattended` beside its files, or
`BootseqUnattended` among its variables. The password is asked before that in any case. Rule: media-and-boot.md §1.3, §4.4.

Its technician code opens the ordinary screens from here on, and what stops the run before it begins is shown as it says.
*/
export const asMediaSay = async (
	prepared: Prepared,
	{media, variables}: UnlockedMedia,
	follow: (prepared: Prepared) => Promise<Result<number, Stop>>,
): Promise<Result<number, Stop>> => {
	const known = [...variables.map(({name, value}) => [name, value] as const), ...givenVariables(prepared)];
	const text = (name: string) => variableText(known, name);
	prepared.console.kiosk?.guardBy({
		...createCodeGuard({code: () => text(ownVariables.technicianCode)}),
		mayInterrupt: prepared.restartMode !== 'machine',
	});
	prepared.machine.keepShellCode?.(new Secret(text(ownVariables.technicianCode)));
	const own = media.description.unattended || isUnattendedBy(known) ? withoutPerson(prepared) : prepared;
	const result = await follow(own);
	return result.ok ? result : failure(await showStop(own, result.error, text));
};

/** A run straight from a document, with or without a person, as the variables say that were given at the start. */
export const asGivenVariablesSay = (prepared: Prepared): Prepared =>
	isUnattendedBy(givenVariables(prepared)) ? withoutPerson(prepared) : prepared;

const isUnattendedBy = (variables: Parameters<typeof variableText>[0]): boolean =>
	variableText(variables, ownVariables.unattended).toLowerCase() === 'true';

/** The same with nobody there from now on, over restarts too. */
export const withoutPerson = (prepared: Prepared): Prepared => {
	const {options, answers, console} = prepared;
	if (options.unattended) {
		return prepared;
	}

	console.kiosk?.begin();
	return {
		...prepared,
		options: {
			...options,
			unattended: true,
			// So that the run knows it when it goes on after a restart.
			set: [...options.set, [ownVariables.unattended, 'true']],
		},
		console: createAnsweringConsole(console, {answers, unattended: true}),
	};
};
