import {appendFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it, onTestFinished} from 'vitest';
import {openLogFile} from '../../source/log/log-file.ts';
import {type LogQuery, matchesQuery, needleOf} from '../../source/log/log-query.ts';
import {createLogSearch} from '../../source/log/log-search.ts';
import {readQuery} from '../../source/log/read-query.ts';
import {logFile, taggedRecord} from '../helpers/log-text.ts';

const none = new AbortController().signal;

const opened = (content: string) => {
	const path = logFile(content);
	const file = openLogFile([path], 0);
	onTestFinished(() => file.close());
	return {path, file};
};

const found = async (content: string, query: LogQuery): Promise<string[]> => {
	const {file} = opened(content);
	await file.index.extend(none);
	const search = createLogSearch(file, query);
	await search.extend(none);
	expect(search.searched).toBe(file.source.size);
	return Array.from(
		{length: search.hits.length},
		(_, index) => file.after(search.hits.at(index) ?? 0, 1)[0]?.text ?? '',
	);
};

const log = [
	taggedRecord({text: 'Parsing task sequence . . .', component: 'TSMBootstrap', thread: 4}),
	taggedRecord({text: 'Größe: 12 GB'}),
	taggedRecord({text: 'several\r\nlines with an ERROR in them', type: 2}),
	'a plain line with an error\r\n',
	taggedRecord({text: 'exit code 1603', type: 3}),
].join('');

describe('what is looked for in a log', () => {
	it.each<[string, LogQuery, string[]]>([
		[
			'a text, capitals and small letters alike',
			{text: 'error'},
			['several\r\nlines with an ERROR in them', 'a plain line with an error'],
		],
		['a text with letters beyond ASCII', {text: 'GRÖSSE'.replace('SS', 'ß')}, ['Größe: 12 GB']],
		['one letter', {text: '?'}, []],
		['a text that only the attributes hold', {text: 'engine.cxx'}, []],
		['a component', {component: 'tsmbootstrap'}, ['Parsing task sequence . . .']],
		['a thread', {thread: 4}, ['Parsing task sequence . . .']],
		['errors', {severity: 'error'}, ['exit code 1603']],
		[
			'warnings and errors',
			{severity: 'warning', text: 'o'},
			['several\r\nlines with an ERROR in them', 'a plain line with an error', 'exit code 1603'],
		],
		['a regular expression', {pattern: /code [1-9]\d+$/}, ['exit code 1603']],
		['a regular expression that begins with a text', {pattern: /^exit co.e/i}, ['exit code 1603']],
		['a text and a component', {text: 'task', component: 'TSManager'}, []],
	])('%s', async (_name, query, texts) => {
		expect(await found(log, query)).toEqual(texts);
	});

	it('goes on over what is written later', async () => {
		const {path, file} = opened(log);
		const search = createLogSearch(file, {text: 'exit code'});
		await search.extend(none);
		expect(search.hits.count).toBe(1);
		appendFileSync(path, taggedRecord({text: 'Exit code 0'}));
		file.refresh();
		await search.extend(none);
		expect(search.hits.count).toBe(2);
	});

	it('is found fast as it is found slowly, whatever is looked for', async () => {
		const word = fc.string({unit: fc.constantFrom('a', 'B', 'b', 'é', ' ', '\n', ']'), maxLength: 6});
		await fc.assert(
			fc.asyncProperty(
				fc.array(word, {maxLength: 30}),
				fc.string({unit: fc.constantFrom('a', 'B', 'é', ']'), minLength: 1, maxLength: 4}),
				async (texts, wanted) => {
					const content = texts.map(text => taggedRecord({text})).join('');
					const query = {text: wanted};
					const matches = matchesQuery(query);
					const {file} = opened(content);
					const search = createLogSearch(file, query);
					await search.extend(none);
					expect(search.hits.count).toBe(file.after(0, 1000).filter(matches).length);
				},
			),
			{numRuns: 60},
		);
	});
});

describe('the text by which records are found quickly', () => {
	it.each([
		[{text: 'Exit Code'}, {text: 'exit code', fold: true}],
		[{text: 'Größe'}, {text: 'gr', fold: true}],
		[{pattern: /^Failed to .*run/}, {text: 'Failed to ', fold: false}],
		[{pattern: /colou?rs/i}, {text: 'colo', fold: true}],
	])('of %o', (query, needle) => {
		expect(needleOf(query)).toMatchObject(needle);
	});

	it('is none where a pattern has choices, or only a letter is sure', () => {
		expect(needleOf({pattern: /abc|def/})).toBeUndefined();
		expect(needleOf({pattern: /(abc)?/})).toBeUndefined();
		expect(needleOf({pattern: /a{3}/})).toBeUndefined();
		expect(needleOf({text: 'x'})).toBeUndefined();
		expect(needleOf({component: 'TSManager'})).toBeUndefined();
	});
});

describe('what a person types to look for', () => {
	it.each([
		['exit code', {text: 'exit code'}],
		['component:TSManager exit thread:12', {component: 'TSManager', thread: 12, text: 'exit'}],
		['type:error', {severity: 'error'}],
		['/code [1-9]/', {pattern: /code [1-9]/i}],
		['  ', {}],
		['http://server/share', {text: 'http://server/share'}],
	])('%s', (typed, value) => {
		expect(readQuery(typed)).toEqual({ok: true, value});
	});

	it.each(['/(/', 'type:bad', 'thread:x'])('%s is told to be no query', typed => {
		expect(readQuery(typed).ok).toBe(false);
	});
});
