import {parseXml} from '@rgrove/parse-xml';
import {parseSequence} from '../../source/sequence/document/parse-sequence.ts';
import {planSequence} from '../../source/sequence/plan.ts';
import {commandStep, conditionalStep, documentOf, variableStep} from './documents.ts';
import type {Bench} from './figure.ts';
import {interleaved, median, middleHalf, ratios} from './samples.ts';
import {round} from './table.ts';

const rounds = 15;
const steps = 10_000;

/** A large document read into an instruction table, against its XML parser alone. */
export const document: Bench = {
	name: 'document',
	async measure() {
		const text = documentOf(steps, index =>
			index % 4 === 0
				? conditionalStep(index)
				: index % 4 === 1
					? variableStep(index)
					: commandStep(index, `setup.exe /quiet ${index}`),
		);
		const samples = await interleaved(rounds, {
			parser() {
				const from = performance.now();
				parseXml(text);
				return performance.now() - from;
			},
			planned() {
				const from = performance.now();
				plan(text);
				return performance.now() - from;
			},
		});
		const over = ratios(samples.planned, samples.parser);
		return [
			{
				what: '10,000 steps parsed and planned over parse-xml',
				asked: 2,
				unit: '×',
				measured: median(over),
				spread: middleHalf(over),
				note: `${round(median(samples.planned))} ms; parse-xml: ${round(median(samples.parser))} ms; ${round(text.length / 1e6)} MB`,
			},
		];
	},
};

const plan = (text: string): void => {
	const {sequence} = parseSequence(text, 'bench.xml');
	if (sequence === undefined) {
		throw new Error('the document of the bench is no task sequence');
	}

	const {table} = planSequence({name: 'Bench', description: '', type: 'generic', sequence}, new Map());
	if (table.filter(({kind}) => kind === 'step').length !== steps) {
		throw new Error(`the plan has ${table.length} rows`);
	}
};
