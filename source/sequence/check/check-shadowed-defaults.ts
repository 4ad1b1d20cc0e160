import type {DocumentReport} from '../document/document-report.ts';
import {stepAssignments} from '../document/step-assignments.ts';
import type {Sequence, Step} from '../sequence.ts';
import {walkItems} from './walk-items.ts';

/**
Variables that are set for the whole run and also are parameters of steps: once set, they govern every such step, whatever
the editor shows there. Rules: task-sequence-format.md §6.3, §12 no. 6.
*/
export const checkShadowedDefaults = (sequence: Sequence, report: DocumentReport): void => {
	const parameters = parametersOfSteps(sequence);
	const reported = new Set<string>();
	const check = (name: string, place: Sequence['place']): void => {
		const key = name.toLowerCase();
		const step = parameters.get(key);
		if (step === undefined || reported.has(key)) {
			return;
		}

		reported.add(key);
		report.add(
			'information',
			'shadows-step-default',
			place,
			`Once the variable ${name} is set, it replaces the value entered in steps such as "${step.name}".`,
			'If that is not meant, use another name, or set it empty again after use.',
		);
	};

	for (const {name} of sequence.globalVariables) {
		check(name, sequence.place);
	}

	walkItems(sequence.items, (item, _, inside) => {
		report.within(item.name, () => {
			if (item.kind === 'step') {
				for (const {name} of stepAssignments(item).assignments) {
					check(name, item.place);
				}
			}

			inside();
		});
	});
};

/** Names of variables that steps publish as their own defaults, in lower case, with the first step that does. */
const parametersOfSteps = (sequence: Sequence): Map<string, Step> => {
	const parameters = new Map<string, Step>();
	walkItems(sequence.items, (item, _, inside) => {
		if (item.kind === 'step') {
			for (const {name, hidden} of item.variables) {
				const key = name.toLowerCase();
				if (!hidden && !parameters.has(key)) {
					parameters.set(key, item);
				}
			}
		}

		inside();
	});
	return parameters;
};
