import type {ResumableRun} from '../run/resume-run.ts';
import {type Result, success} from '../sequence/result.ts';
import {findChangedSource} from './changed-source.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop, stopLeft} from './stop.ts';

type Wanted = 'resume' | 'start-over';

/**
Whether a run that was found is gone on with. `offer`: a person is asked, unless the run itself had ordered the restart. A task
sequence that was changed since is told in any case: the run goes on with the copy it keeps, or not at all.
*/
export const askHowToGoOn = async (
	prepared: Prepared,
	resumable: ResumableRun,
	{offer}: {offer: boolean},
): Promise<Result<Wanted, Stop>> => {
	const wanted: Result<Wanted, Stop> =
		offer && resumable.state.status !== 'restarting'
			? await askToResume(prepared, resumable)
			: success('resume');
	return wanted.ok && wanted.value === 'resume' ? askAboutChange(prepared, resumable) : wanted;
};

const askToResume = async (
	{console, machine}: Prepared,
	{state, interrupted, table}: ResumableRun,
): Promise<Result<Wanted, Stop>> => {
	const index = interrupted?.row.index ?? state.pointer;
	const otherMachine = await describeOtherMachine({state}, machine);
	const reply = await console.ask('resume', {
		name: state.name,
		started: state.started,
		index,
		instructions: state.instructions,
		step: table[index]?.path.join(' › ') ?? '',
		interrupted: interrupted !== undefined,
		failed: state.undecided !== undefined,
		...(otherMachine === undefined ? {} : {otherMachine}),
	});
	switch (reply.kind) {
		case 'answer': {
			return reply.answer === 'leave' ? stopLeft() : success(reply.answer);
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			return stop(
				`A run of ${state.name} is in progress since ${state.started}, and nobody can be asked what to do with it.`,
				'Go on with it: "bootseq resume".',
			);
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}
};

/** The computer that the run was begun on, when it is not this one: the drive may have been moved. */
const describeOtherMachine = async (
	{state: {machine: begun}}: Pick<ResumableRun, 'state'>,
	machine: Prepared['machine'],
): Promise<string | undefined> => {
	const {serialNumber} = await machine.facts.computer();
	return begun === undefined || begun.serialNumber === '' || begun.serialNumber === serialNumber
		? undefined
		: [begun.make, begun.model, begun.serialNumber].filter(part => part !== '').join(' ');
};

const askAboutChange = async (
	{console, options}: Prepared,
	{state, documents}: ResumableRun,
): Promise<Result<Wanted, Stop>> => {
	const source = await findChangedSource(documents, options.media);
	if (source === undefined) {
		return success('resume');
	}

	const reply = await console.ask('changed-sequence', {name: state.name, started: state.started, source});
	switch (reply.kind) {
		case 'answer': {
			if (reply.answer === 'leave') {
				return stopLeft();
			}

			if (reply.answer === 'start-over') {
				return success('start-over');
			}

			break;
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			// Without a person the run ends as it began.
			break;
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}

	console.notice(
		'warning',
		`The task sequence was changed in ${source} since this run began. The run goes on with the copy that it keeps.`,
	);
	return success('resume');
};
