import {isPackage, parseAction} from '../../sequence/document/action.ts';
import type {Step} from '../../sequence/sequence.ts';
import {dynamicList} from '../../sequence/variables/dynamic-list.ts';
import type {StepContext} from '../step-type.ts';
import {isTrue, ownText, valueText} from '../step-values.ts';

/** What an Install Package step asks for; nothing is expanded yet. */
export type PackageSelection = {
	readonly packageId: string;
	/** Base name of a dynamic list. It wins over the package. */
	readonly baseVariable: string;
	readonly continueOnError: boolean;
};

/** A program of a package by name; undefined: the entry of a list does not have the form `PKGID:Program`. */
export type NamedProgram = {readonly packageId: string; readonly name: string};

/** The variable with the name of the program; the only part of the step that is published. */
export const programVariable = '_SMSSWDProgramName';

/**
What the arguments of `smsswd.exe /pkg: /install /basevar: /continueOnError:` say, else the hidden variables that the editor
keeps them in: a global variable of such a name is somebody else's. Rules: task-sequence-format.md §1.5, §4.2, §7.5.
*/
export const readSelection = (step: Step): PackageSelection => {
	const action = parseAction(step.action);
	const tail = action.kind === 'client' && action.program === 'smsswd' ? action.arguments : '';
	const read = (argument: string, variable: string): string => {
		const written = new RegExp(`/${argument}:"?([^\\s"]*)`, 'i').exec(tail)?.[1];
		return (written ?? ownText(step, variable) ?? '').trim();
	};

	const packageId = read('pkg', 'PackageID');
	return {
		packageId: isPackage(packageId) ? packageId : '',
		baseVariable: read('basevar', 'BaseVariableName'),
		continueOnError: isTrue(read('continueOnError', 'ContinueOnInstallError')),
	};
};

/** The program of a step without a list. */
export const staticProgram = ({packageId}: PackageSelection, context: StepContext): NamedProgram => ({
	packageId: context.expand(packageId).trim(),
	name: valueText(programVariable, context).trim(),
});

/** The entries of `BASE001`, `BASE002`, … up to the first gap: each `PKGID:Program`. Rule: §6.13. */
export const listedPrograms = (
	{baseVariable}: PackageSelection,
	context: StepContext,
): readonly {readonly entry: string; readonly program: NamedProgram | undefined}[] =>
	dynamicList(context.environment, context.expand(baseVariable), 3).map(value => {
		const entry = context.expand(value).trim();
		const [, packageId = '', name = ''] = /^([^:]*):(.*)$/s.exec(entry) ?? [];
		return {
			entry,
			program:
				packageId.trim() === '' || name.trim() === ''
					? undefined
					: {packageId: packageId.trim(), name: name.trim()},
		};
	});
