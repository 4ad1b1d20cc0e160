import {hidesCommand} from '../hidden-command.ts';
import {invalidParameter} from '../result-codes.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import {installProgram, restartIfDue} from './install-program.ts';
import {listedPrograms, type PackageSelection} from './selection.ts';

/**
Installs what the variables name, in their order, and restarts once behind the last of them: a program that ends with 3010 is
followed by the next step, after the restart (§6.6). The first that fails ends the step, unless it continues with the others.
*/
export const installList = async (
	context: StepContext,
	selection: PackageSelection,
): Promise<StepOutcome> => {
	const entries = listedPrograms(selection, context);
	if (entries.length === 0) {
		context.log(`${context.expandShown(selection.baseVariable)}001 is empty: nothing is installed.`);
	}

	let restart = false;
	let failed = 0;
	for (const {entry, program} of entries) {
		const installed =
			program === undefined ? undefined : await installProgram(program, context, {fromList: true});
		if (installed?.ok === true) {
			restart ||= installed.value.restart;
			continue;
		}

		const problem = installed?.error ?? malformed(entry, context);
		if (!selection.continueOnError || context.signal.aborted) {
			restartIfDue({restart}, context);
			return problem;
		}

		failed++;
		context.log(
			`${problem.message ?? `It failed with code ${problem.code}.`} The other packages of the list are installed.`,
			'warning',
		);
	}

	if (failed > 0) {
		context.log(
			`${failed} of ${entries.length} packages of the list failed; the step continues on their errors.`,
			'warning',
		);
	}

	restartIfDue({restart}, context);
	return {code: 0};
};

const malformed = (entry: string, context: StepContext): StepOutcome => ({
	code: invalidParameter,
	message: `${hidesCommand(context) ? 'An entry of the list' : `"${entry}"`} does not name a program. Write the package ID, a colon and the name of the program: CON00020:Install.`,
});
