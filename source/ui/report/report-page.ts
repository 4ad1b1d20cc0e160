import type {LogSection} from '../../history/attempt-log.ts';
import type {PastRun} from '../../history/past-run.ts';
import {shown} from '../../sequence/secret.ts';
import {failedWords, type HistoryWords, runWords} from '../history-lines.ts';
import {escapeHtml} from './escape-html.ts';
import {type Fact, factList} from './fact-list.ts';
import {reportStyle} from './report-style.ts';
import {reportTimeline} from './report-timeline.ts';

/** A run as a page that every browser opens by itself: one file, no script, nothing fetched. */
export type RunReport = {
	/** Its secrets taken out. */
	readonly run: PastRun;
	/** What the log has of its steps; secrets taken out. */
	readonly sections: readonly LogSection[];
};

/** The page: how the run ended, the timeline with a bar for everything that took time, the log of every attempt, the variables. */
export const reportPage = ({run, sections}: RunReport, words: HistoryWords): string => {
	const {summary, variables, problem} = run;
	const {report} = words.messages;
	const title = escapeHtml(report.title(summary.name));
	const headings = [report.step, report.outcome, report.timeline, report.time];
	return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>${title}</h1>
${factList(summaryFacts(run, words))}
${problem === undefined ? '' : `<p class="error">${escapeHtml(report.damaged(problem))}</p>`}
<h2>${escapeHtml(report.timeline)}</h2>
<div class="row head"><div>${headings.map(heading => `<span>${escapeHtml(heading)}</span>`).join('')}</div></div>
${reportTimeline(run, sections, runWords(run.summary, words))}
<h2>${escapeHtml(report.variables)}</h2>
<table>
${variables.map(variableRow).join('\n')}
</table>
<p>${escapeHtml(report.masked)}</p>
</body>
</html>
`;
};

const variableRow = ({name, value}: PastRun['variables'][number]): string =>
	`<tr><td>${escapeHtml(name)}</td><td class="value">${escapeHtml(shown(value))}</td></tr>`;

const summaryFacts = ({summary}: PastRun, words: HistoryWords): Fact[] => {
	const {messages, formats} = words;
	const {review, report, history} = messages;
	const {started, seconds, result, restarts, machine, run} = summary;
	return [
		[report.machine, machine],
		[review.facts.started, `${formats.moment(started)} (${run})`],
		[review.facts.took, seconds === undefined ? '' : formats.clock(seconds)],
		[report.result, [history.results[result], failedWords(summary, words)].filter(Boolean).join('. ')],
		[report.restarts, formats.number(restarts)],
	];
};
