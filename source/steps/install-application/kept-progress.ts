import type {StepContext} from '../step-type.ts';

/** What a step must still know after a restart that it asked for itself. Keys of applications. */
export type Progress = {
	readonly restartedFor: readonly string[];
	/** Failed, and passed over. */
	readonly failed: readonly string[];
};

const nothing: Progress = {restartedFor: [], failed: []};

/** Written into the journal with the end of the attempt, so that it outlives the restart. */
const variable = '_BootseqInstallApplication';

/** What this step had kept before the restart; of another step's nothing is taken. */
export const readProgress = ({environment, step}: StepContext): Progress => {
	const [name, ...lines] = environment.text(variable).split('\n');
	const keys = (word: string) =>
		lines.filter(line => line.startsWith(`${word} `)).map(line => line.slice(word.length + 1));
	return name === step.name ? {restartedFor: keys('restarted'), failed: keys('failed')} : nothing;
};

export const keepProgress = (
	{step, setReadOnlyVariable}: StepContext,
	{restartedFor, failed}: Progress,
): void => {
	const lines = [
		step.name,
		...restartedFor.map(key => `restarted ${key}`),
		...failed.map(key => `failed ${key}`),
	];
	setReadOnlyVariable(variable, lines.join('\n'));
};

/** The step has ended: nothing of it may reach another one. */
export const forgetProgress = ({environment, setReadOnlyVariable}: StepContext): void => {
	if (environment.text(variable) !== '') {
		setReadOnlyVariable(variable, '');
	}
};
