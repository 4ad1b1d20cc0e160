import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {WmiRow} from '../../sequence/conditions/condition-facts.ts';
import {failure, type Result, success} from '../../sequence/result.ts';
import {asciiText} from '../../sequence/variables/ascii-text.ts';
import type {Execute} from '../execute.ts';
import {parseObjectText} from './object-text.ts';

/** A query and the namespace it is asked in. */
export type WmiQuestion = {readonly namespace: string; readonly query: string};

/** One answer a question, or why there is none at all. */
export type WmiAnswers = Result<readonly Result<readonly WmiRow[], string>[], string>;

/** The last line: a script host that does not run scripts does not print it. */
const finished = 'finished';

/** Texts are escaped: the host writes its output in whatever code page the console has. */
const script = (questions: string): string => `var questions = ${questions};
var locator = new ActiveXObject('WbemScripting.SWbemLocator');
for (var index = 0; index < questions.length; index++) {
	WScript.Echo('question');
	try {
		var rows = locator.ConnectServer('.', questions[index].namespace).ExecQuery(questions[index].query);
		for (var each = new Enumerator(rows); !each.atEnd(); each.moveNext()) {
			WScript.Echo('row ' + escape(each.item().GetObjectText_(0)));
		}
	} catch (problem) {
		WScript.Echo('error ' + escape('0x' + (problem.number >>> 0).toString(16).toUpperCase() + ' ' + problem.message));
	}
}
WScript.Echo('${finished}');
`;

/**
Asks Windows Management Instrumentation by the Windows Script Host: boot images of Configuration Manager have both
(WinPE-WMI, WinPE-Scripting) while PowerShell is an option of theirs (media-and-boot.md §7).
*/
export const askScriptHost = async (questions: readonly WmiQuestion[], run: Execute): Promise<WmiAnswers> => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'bootseq-wmi-'));
	try {
		const file = path.join(folder, 'query.js');
		await writeFile(file, script(asciiText(JSON.stringify(questions))), 'latin1');
		const {exitCode, stdout, stderr} = await run('cscript.exe', ['//nologo', file]);
		if (exitCode === undefined) {
			return failure('the Windows Script Host (cscript.exe) is missing');
		}

		const answers = parseAnswers(stdout, stderr);
		return answers.ok
			? success(
					answers.value.map((answer, index) =>
						answer.ok ? success(asSelected(answer.value, questions[index]?.query ?? '')) : answer,
					),
				)
			: answers;
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
};

const parseAnswers = (stdout: string, stderr: string): WmiAnswers => {
	const lines = stdout.split(/\r?\n/).filter(line => line !== '');
	if (lines.at(-1) !== finished) {
		const reason = stderr.trim() || lines.at(-1);
		return failure(
			`the Windows Script Host did not run the query${reason === undefined ? ', and printed nothing' : `: ${reason}`}`,
		);
	}

	const answers: {readonly rows: WmiRow[]; error?: string}[] = [];
	for (const line of lines.slice(0, -1)) {
		const [kind, text = ''] = line.split(' ');
		const answer = answers.at(-1);
		if (kind === 'question') {
			answers.push({rows: []});
		} else if (kind === 'row') {
			answer?.rows.push(parseObjectText(unescaped(text)));
		} else if (kind === 'error' && answer !== undefined) {
			const [code = '', ...words] = unescaped(text).split(' ');
			answer.error = `${words.join(' ').trim() || 'The query failed'} (${code})`;
		}
	}

	return success(answers.map(({rows, error}) => (error === undefined ? success(rows) : failure(error))));
};

/** Names in WMI are the same in any case: each as the query spells it. */
const asSelected = (rows: readonly WmiRow[], query: string): readonly WmiRow[] => {
	const [, list = ''] = /^\s*select\s+([\w\s,]+?)\s+from\s/i.exec(query) ?? [];
	const spelled = new Map(list.split(',').map(name => [name.trim().toLowerCase(), name.trim()]));
	return rows.map(row =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => [spelled.get(name.toLowerCase()) ?? name, value]),
		),
	);
};

/** What the script host's own `escape` had written. */
const unescaped = (text: string): string =>
	text.replaceAll(
		/%u([\dA-Fa-f]{4})|%([\dA-Fa-f]{2})/g,
		(_, wide: string | undefined, narrow: string | undefined) =>
			String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
	);
