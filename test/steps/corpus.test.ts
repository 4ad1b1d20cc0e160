import {describe, expect, it} from 'vitest';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import type {SequenceItem, Step} from '../../source/sequence/sequence.ts';
import {findStepType, stepTypes} from '../../source/steps/registry.ts';
import {corpusSequences, hasCorpus} from '../helpers/corpus-documents.ts';
import {createStepRecord} from '../helpers/step-context.ts';

const stepsOf = (items: readonly SequenceItem[]): readonly Step[] =>
	items.flatMap(item => {
		if (item.kind === 'group') {
			return stepsOf(item.items);
		}

		return item.kind === 'step' ? [item] : [];
	});

const corpusSteps = async (): Promise<readonly Step[]> => {
	const documents = await corpusSequences();
	return documents.flatMap(({name, text}) => stepsOf(parseSequence(text, name).sequence?.items ?? []));
};

describe.skipIf(!hasCorpus)('the steps of real task sequences', () => {
	it('all have a handler that can say what they do', async () => {
		const steps = await corpusSteps();
		expect(steps.length).toBeGreaterThan(400);
		for (const step of steps) {
			const words = findStepType(step).describe(step, createStepRecord(step).context);
			expect(words, `${step.place.file}: ${step.name}`).toMatch(/\S/);
		}
	});

	it('are run where the action is a command, whatever their type', async () => {
		const steps = await corpusSteps();
		const commands = steps.filter(({action}) =>
			/^(?:cscript|powershell|cmd|smsswd\.exe \/run:)/i.test(action),
		);
		expect(commands.length).toBeGreaterThan(200);
		expect(commands.filter(step => findStepType(step).run === undefined)).toEqual([]);
	});

	it('have no variable that the parameter tables do not know', async () => {
		const known = new Map(
			stepTypes.map(({type, parameters}) => [
				type,
				new Set(parameters.map(({variable}) => variable.toLowerCase())),
			]),
		);
		const unknown = (await corpusSteps()).flatMap(({type, variables}) => {
			const table = known.get(type ?? '');
			return table === undefined
				? []
				: variables
						.filter(({property}) => property !== undefined)
						.filter(({name}) => !table.has(name.toLowerCase().replace(/\d+/, '{i}')))
						.filter(({name}) => !table.has(name.toLowerCase()))
						.map(({name}) => `${type} ${name}`);
		});
		expect([...new Set(unknown)]).toEqual([]);
	});
});
