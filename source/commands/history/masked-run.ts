import type {LogSection} from '../../history/attempt-log.ts';
import {isHidden, type MaskText} from '../../history/export/exported-event.ts';
import type {PastRun} from '../../history/past-run.ts';
import {Secret} from '../../sequence/secret.ts';

/** A run without its secrets, as it may leave the machine. */
export const maskedRun = ({summary, timeline, variables, problem}: PastRun, maskText: MaskText): PastRun => ({
	summary: masked(summary, maskText),
	timeline: masked(timeline, maskText),
	variables: variables.map(({name, value}) => ({
		name,
		value: value instanceof Secret || isHidden(name, value) ? new Secret('') : maskText(value),
	})),
	...(problem === undefined ? {} : {problem: maskText(problem)}),
});

/** What the log says, without secrets. */
export const maskedSections = (sections: readonly LogSection[], maskText: MaskText): readonly LogSection[] =>
	masked(sections, maskText);

/** The same plain data, with every text in it masked. */
const masked = <Data>(data: Data, maskText: MaskText): Data =>
	JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
		typeof value === 'string' ? maskText(value) : value,
	);
