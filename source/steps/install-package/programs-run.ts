import {revealed, Secret} from '../../sequence/secret.ts';
import {hidesCommand} from '../hidden-command.ts';
import type {StepContext} from '../step-type.ts';
import type {NamedProgram} from './selection.ts';

/** Read-only: the programs that succeeded in this run, as a JSON list of `PKGID:Program`. */
const variable = '_BootseqProgramsRun';

/** Whether a program has succeeded in this run before, restarts included. */
export const hasRun = (program: NamedProgram, {environment}: StepContext): boolean =>
	programsRun(environment.text(variable)).includes(key(program));

/** Remembers it for the programs that it must run before. Where names may not be logged, the list is a secret. */
export const rememberRun = (program: NamedProgram, context: StepContext): void => {
	const before = context.environment.get(variable) ?? '';
	const list = programsRun(revealed(before));
	if (!list.includes(key(program))) {
		const value = JSON.stringify([...list, key(program)]);
		context.setReadOnlyVariable(
			variable,
			before instanceof Secret || hidesCommand(context) ? new Secret(value) : value,
		);
	}
};

const key = ({packageId, name}: NamedProgram): string => `${packageId}:${name}`.toLowerCase();

const programsRun = (text: string): readonly string[] => {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.filter(entry => typeof entry === 'string') : [];
	} catch {
		// Empty, or altered with `bootseq env`: then nothing is known to have run, and a dependency runs again.
		return [];
	}
};
