import {sequenceXml} from '../helpers/sequence-xml.ts';
import {when} from './conditions-xml.ts';
import type {ConformanceCase} from './conformance-case.ts';
import {ran, skipped, succeeded} from './expected-events.ts';
import {command} from './steps-xml.ts';

/**
A case of conditions: a step for each of them, by the step's name; those in `hold` run, the others are skipped. A rule shown from both
sides cannot hold by chance in an engine that finds everything true, or everything false.
*/
export const conditionCase = ({
	conditions,
	hold,
	...rest
}: Omit<ConformanceCase, 'sequence' | 'expected'> & {
	readonly conditions: Readonly<Record<string, string>>;
	readonly hold: readonly string[];
	readonly expected?: Omit<ConformanceCase['expected'], 'events'>;
}): ConformanceCase => ({
	...rest,
	sequence: sequenceXml(
		...Object.entries(conditions).map(([name, condition]) => command(name, {condition: when(condition)})),
	),
	expected: {
		...rest.expected,
		events: [
			...Object.keys(conditions).flatMap(name => (hold.includes(name) ? ran(name) : [skipped(name)])),
			succeeded,
		],
	},
});
