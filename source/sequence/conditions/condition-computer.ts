import {type EvaluateExpression, failed, quoted} from './condition-expression.ts';
import type {ComputerFacts} from './condition-facts.ts';
import {fitsPattern, wildcardPattern} from './text-pattern.ts';

/**
Make and model, of Set Dynamic Variables: both must fit, `*` and `?` allowed; one left empty is not asked.
Rule: task-sequence-format.md §7.10.
*/
export const evaluateMakeModel: EvaluateExpression = async input => {
	const make = input.value('Make').trim();
	const model = input.value('Model').trim();
	if (make === '' && model === '') {
		return failed('The rule names neither make nor model.');
	}

	const computer = await input.facts.computer();
	return {
		verdict: fits(computer.make, make) && fits(computer.model, model),
		saw: `make ${quoted(computer.make)}, model ${quoted(computer.model)}`,
	};
};

const fits = (text: string, pattern: string): boolean =>
	pattern === '' || fitsPattern(text.trim(), wildcardPattern(pattern, {percent: false}));

/** One computer, of Set Dynamic Variables: any of the identities that are given. Rule: §5.2. */
export const evaluateComputer: EvaluateExpression = async input => {
	const asked = identities
		.map(identity => ({...identity, wanted: identity.normalize(input.value(identity.parameter))}))
		.filter(({wanted}) => wanted !== '');
	if (asked.length === 0) {
		return failed('The rule names no computer.');
	}

	const computer = await input.facts.computer();
	return {
		verdict: asked.some(({of, normalize, wanted}) => of(computer).some(text => normalize(text) === wanted)),
		saw: asked
			.map(({parameter, of}) => `${parameter} ${of(computer).map(quoted).join(' ') || 'unknown'}`)
			.join(', '),
	};
};

type Identity = {
	readonly parameter: string;
	of(computer: ComputerFacts): readonly string[];
	/** Takes away what may be written in several ways. */
	normalize(text: string): string;
};

const plain = (text: string): string => text.trim().toLowerCase();
const hexadecimal = (text: string): string => text.toLowerCase().replaceAll(/[^\da-f]/g, '');

const identities: readonly Identity[] = [
	{parameter: 'AssetTag', of: computer => [computer.assetTag], normalize: plain},
	{parameter: 'MACAddress', of: computer => computer.macAddresses, normalize: hexadecimal},
	{parameter: 'SerialNumber', of: computer => [computer.serialNumber], normalize: plain},
	{parameter: 'UUID', of: computer => [computer.uuid], normalize: hexadecimal},
];
