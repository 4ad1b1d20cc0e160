import {type LogSection, type StepVisit, sectionFinder, sectionTexts} from '../../history/attempt-log.ts';
import {type Bar, barsOf, tookSeconds} from '../../history/bars.ts';
import type {PastRun} from '../../history/past-run.ts';
import type {TimelineRow, TimelineStep} from '../../history/timeline.ts';
import {tell} from '../../text/tell.ts';
import {type HistoryWords, rowWords} from '../history-lines.ts';
import {traceLines} from '../trace-lines.ts';
import {escapeHtml} from './escape-html.ts';
import {type Fact, factList} from './fact-list.ts';

/** The timeline on the page of a run: a bar for everything that took time; a step opens, and shows what is known of the attempt. */
export const reportTimeline = (
	run: PastRun,
	sections: readonly LogSection[],
	words: HistoryWords,
): string => {
	const {bars} = barsOf(run);
	const sectionOf = sectionFinder(sections);
	return run.timeline
		.map((row, position) => {
			const line = rowLine(row, bars[position], words);
			const classes = `row ${row.kind} ${statusOf(row)}`;
			return row.kind === 'step'
				? `<details class="${classes}"><summary>${line}</summary>${details(row, sectionOf, words)}</details>`
				: `<div class="${classes}"><div>${line}</div></div>`;
		})
		.join('\n');
};

const statusOf = (row: TimelineRow): string =>
	row.kind === 'group' || row.kind === 'step' ? row.status : row.kind;

const rowLine = (row: TimelineRow, bar: Bar | undefined, words: HistoryWords): string => {
	const {name, outcome, depth} = rowWords(row, words);
	const seconds = tookSeconds(row);
	const time = seconds === undefined ? '' : words.formats.clock(seconds);
	return (
		`<span class="name" style="padding-left:${(1.2 * depth).toFixed(1)}rem">${escapeHtml(name)}</span>` +
		`<span class="outcome">${escapeHtml(outcome)}</span>` +
		`<span>${barDrawing(bar, statusOf(row))}</span>` +
		`<span class="time">${escapeHtml(time)}</span>`
	);
};

/** Thousandths of the run across; what took time at all stays visible. */
const barDrawing = (bar: Bar | undefined, kind: string): string => {
	if (bar === undefined) {
		return '';
	}

	const width = Math.max(bar.to > bar.from ? 3 : 0, Math.round(1000 * (bar.to - bar.from)));
	const from = Math.min(1000 - width, Math.round(1000 * bar.from));
	return (
		'<svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">' +
		'<rect class="track" y="4" width="1000" height="4"/>' +
		`<rect class="${kind}" x="${from}" y="1" width="${width}" height="10"/></svg>`
	);
};

const details = (
	row: TimelineStep,
	sectionOf: (visit: StepVisit) => LogSection | undefined,
	words: HistoryWords,
): string => factList(stepFacts(row, words)) + logText(sectionOf(row), words);

const stepFacts = (
	{time, command, message, trace}: TimelineStep,
	{messages, formats, language}: HistoryWords,
): Fact[] => {
	const {facts} = messages.review;
	const condition = trace === undefined ? [] : traceLines(trace, messages.why, language);
	return [
		[facts.started, formats.timeOfDay(time)],
		...(command === undefined ? [] : [[facts.command, command] as const]),
		...(message === undefined ? [] : [[facts.message, tell(message, language)] as const]),
		...condition.map(({depth, text, saw, verdict, problem}, position): Fact => {
			const came = [String(verdict), saw, problem].filter(part => part !== undefined && part !== '');
			return [position === 0 ? facts.why : '', `${'· '.repeat(depth)}${text}: ${came.join(', ')}`];
		}),
	];
};

const logText = (section: LogSection | undefined, {messages: {review}}: HistoryWords): string => {
	if (section === undefined) {
		return `<p>${escapeHtml(review.noLog)}</p>`;
	}

	const texts = sectionTexts(
		section,
		({severity, time, text}) => `<span class="${severity}">${escapeHtml(`${time}  ${text}`)}</span>`,
		lines => escapeHtml(review.leftOut(lines)),
	);
	return `<pre>${texts.join('\n')}</pre>`;
};
