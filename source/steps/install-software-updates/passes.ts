import type {StepContext} from '../step-type.ts';

/** How many restarts the step asks for before it lets the sequence go on. */
const mostRestarts = 4;

/** Tells a pass after a restart that the step had asked for from its first one; empty again when the step ends. */
const passVariable = '_BootseqUpdatePass';

export type Pass = {
	/** Restarts that this step has asked for until now. */
	readonly restarts: number;
	/** The machine has restarted since the step asked for it. */
	readonly restarted: boolean;
};

/**
Which pass this is. The variable holds the instruction, the number of restarts and the start of the system that asked, so that
what another step has left behind does not count.
*/
export const readPass = async (context: StepContext): Promise<Pass> => {
	const [pointer, restarts, ...bootId] = context.environment.text(passVariable).split(' ');
	return restarts === undefined || pointer !== pointerOf(context)
		? {restarts: 0, restarted: false}
		: {restarts: Number(restarts), restarted: bootId.join(' ') !== (await context.machine.bootId())};
};

/** Whether another pass may follow. */
export const mayRestart = ({restarts}: Pass): boolean => restarts < mostRestarts;

/** Asks for a restart, and for another pass after it as long as there may be one: updates bring further updates. */
export const restartForUpdates = async (context: StepContext, pass: Pass, reason: string): Promise<void> => {
	const {restarts} = pass;
	const retry = mayRestart(pass);
	context.log(
		retry
			? `A restart is due: ${reason}. After it the step looks for further updates.`
			: `A restart is due: ${reason}. It is restart ${restarts + 1} of this step: the sequence goes on after it.`,
	);
	context.setReadOnlyVariable(
		passVariable,
		retry ? [pointerOf(context), restarts + 1, await context.machine.bootId()].join(' ') : '',
	);
	context.requestRestart('current-os', {retry});
};

export const endPasses = (context: StepContext): void => context.setReadOnlyVariable(passVariable, '');

const pointerOf = ({environment}: StepContext): string =>
	environment.text('_SMSTSNextInstructionPointer') || '0';
