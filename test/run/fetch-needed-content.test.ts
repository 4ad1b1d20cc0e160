import {describe, expect, it} from 'vitest';
import type {Content} from '../../source/content/content.ts';
import {fetchNeededContent} from '../../source/run/fetch-needed-content.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {contentOf} from '../helpers/content-of.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';

/** The engine of a run before its first step, or behind its last, with content that writes down what it is asked. */
const engineWith = async (variables: Readonly<Record<string, string>>, {begun = false} = {}) => {
	const asked: string[] = [];
	const content: Content = {
		...contentOf(),
		async folder(packageId, transfer = {}) {
			asked.push(packageId);
			if (packageId === 'CON00099') {
				return failure({code: 0x8009_1007, message: 'It has a wrong hash.'});
			}

			const facts = {package: packageId, bytes: 0, total: 10, source: 'http://content.example'};
			transfer.report?.({type: 'content-started', ...facts});
			transfer.report?.({type: 'content-progress', ...facts, bytes: 5});
			transfer.report?.({type: 'content-finished', ...facts, bytes: 10});
			return success('/packages');
		},
	};
	const items = begun ? [group('G', [step('A', {type: undefined, action: 'true'})])] : [];
	const run = await runInMemory(taskSequence(items), {variables, content});
	return {asked, run};
};

describe('content before the first step (task-sequence-format.md §6.7)', () => {
	it('is fetched, each package once, and where it came from is a variable', async () => {
		const {asked, run} = await engineWith({});
		expect(await fetchNeededContent(run.engine, ['CON00020', 'CON00021'])).toEqual({
			ok: true,
			value: undefined,
		});
		expect(asked).toEqual(['CON00020', 'CON00021']);
		expect(run.engine.environment.text('_SMSTSLastContentDownloadLocation')).toBe('http://content.example');
		expect(run.events.filter(({type}) => type.startsWith('content-')).map(({type}) => type)).toEqual([
			'content-started',
			'content-progress',
			'content-finished',
			'content-started',
			'content-progress',
			'content-finished',
		]);
	});

	it('that cannot be had is the end: the code and the words of the problem', async () => {
		const {asked, run} = await engineWith({});
		expect(await fetchNeededContent(run.engine, ['CON00099', 'CON00020'])).toEqual({
			ok: false,
			error: {code: 0x8009_1007, message: 'It has a wrong hash.'},
		});
		expect(asked).toEqual(['CON00099']);
		expect(run.log.join('\n')).toContain('It has a wrong hash.');
	});

	it.each(['_SMSTSDownloadOnDemand', '_SMSTSRunFromDP'])('is not fetched with %s', async variable => {
		const {asked, run} = await engineWith({[variable]: 'true'});
		await fetchNeededContent(run.engine, ['CON00020']);
		expect(asked).toEqual([]);
	});

	it('is not fetched again by a run that has begun with its steps', async () => {
		const {asked, run} = await engineWith({}, {begun: true});
		await fetchNeededContent(run.engine, ['CON00020']);
		expect(asked).toEqual([]);
	});
});
