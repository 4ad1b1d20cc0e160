import {type CmtraceRecord, parseCmtrace} from '../log/cmtrace.ts';
import type {LoggedLine} from '../log/step-log-lines.ts';

/** What a log has of one visit of the run to a step, from its announcement on. */
export type LogSection = {
	readonly index: number;
	readonly name: string;
	/** Milliseconds since the epoch. */
	readonly start: number;
	readonly lines: readonly LoggedLine[];
	/** Lines between its beginning and its end that were left out, because there are so many. */
	readonly leftOut: number;
};

type OpenSection = LogSection & {readonly lines: LoggedLine[]; leftOut: number};

/** Lines of one section that are kept: so many of its beginning, and of its end. */
const mostLines = {first: 200, last: 800};

const announcement =
	/^Start executing an instruction\. Instruction name: (?<name>.*)\. Instruction pointer: (?<index>\d+)$/s;

/**
Takes the texts of the segments of `smsts.log`, the oldest first, apart by the steps that they tell of. What is no record is passed
over. Rules: task-sequence-format.md §10.1, §10.4.
*/
export const logSections = (segments: Iterable<string>): LogSection[] => {
	const sections: LogSection[] = [];
	let open: OpenSection | undefined;
	for (const segment of segments) {
		for (const record of recordsOf(segment)) {
			const found = announcement.exec(record.text)?.groups;
			if (found !== undefined) {
				const {name = '', index} = found;
				open = {index: Number(index), name, start: instantOf(record), lines: [], leftOut: 0};
				sections.push(open);
			}

			if (open !== undefined) {
				open.lines.push(lineOf(record));
				if (open.lines.length > mostLines.first + 2 * mostLines.last) {
					open.lines.splice(mostLines.first, mostLines.last);
					open.leftOut += mostLines.last;
				}
			}
		}
	}

	return sections;
};

/** The lines of a section as texts, with one that says how many are missing where they are missing. */
export const sectionTexts = (
	{lines, leftOut}: LogSection,
	textOf: (line: LoggedLine) => string,
	gap: (lines: number) => string,
): string[] => {
	const texts = lines.map(textOf);
	return leftOut === 0 ? texts : texts.toSpliced(mostLines.first, 0, gap(leftOut));
};

/** A visit to a step: `time` is when its attempt began, in ISO 8601. */
export type StepVisit = {readonly index: number; readonly name: string; readonly time: string};

/** Finds the section of an attempt: the last one of its step that had been announced when the attempt began. */
export const sectionFinder = (
	sections: readonly LogSection[],
): ((visit: StepVisit) => LogSection | undefined) => {
	const byIndex = Map.groupBy(sections, ({index}) => index);
	return ({index, name, time}) => {
		const began = Date.parse(time);
		const own = (byIndex.get(index) ?? []).filter(section => section.name === name);
		return own.findLast(({start}) => start <= began) ?? own[0];
	};
};

function* recordsOf(segment: string): Iterable<CmtraceRecord> {
	for (const piece of segment.split(/(?=<!\[LOG\[)/)) {
		const record = parseCmtrace(piece);
		if (record !== undefined) {
			yield record;
		}
	}
}

const severities = ['information', 'information', 'warning', 'error'] as const;

const lineOf = ({type, component, time, text}: CmtraceRecord): LoggedLine => ({
	severity: severities[type] ?? 'information',
	component,
	time: time.slice(0, 8),
	text,
});

const instantOf = ({date, time, bias}: CmtraceRecord): number => {
	const [month = '', day = '', year = ''] = date.split('-');
	return Date.parse(`${year}-${month}-${day}T${time}Z`) + bias * 60_000;
};
