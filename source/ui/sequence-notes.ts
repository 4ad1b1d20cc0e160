import type {Formats} from '../text/formats.ts';
import type {Messages} from '../text/messages.ts';
import type {SequenceChoice} from './console.ts';

/** What is known of a task sequence beside its name: the size of its packages, and how its last run here ended. */
export const sequenceNotes = (
	{bytes = 0, lastRun}: SequenceChoice,
	{messages: {choice, history}, formats}: {readonly messages: Messages; readonly formats: Formats},
): readonly string[] => [
	...(bytes === 0 ? [] : [choice.packages(formats.bytes(bytes))]),
	...(lastRun === undefined
		? []
		: [choice.lastRun(history.results[lastRun.result], formats.moment(lastRun.started))]),
];
