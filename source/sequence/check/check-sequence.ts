import type {Diagnostic} from '../diagnostic.ts';
import {createDocumentReport, type DocumentReport} from '../document/document-report.ts';
import {planSequence} from '../plan.ts';
import type {Sequence, TaskSequence} from '../sequence.ts';
import {checkConditions} from './check-conditions.ts';
import {checkReferences} from './check-references.ts';
import {checkSecrets} from './check-secrets.ts';
import {checkShadowedDefaults} from './check-shadowed-defaults.ts';
import {checkStepType, type KnownStepTypes} from './check-step-type.ts';
import {checkVariableNames} from './check-variable-names.ts';
import {walkItems} from './walk-items.ts';

/**
What will go wrong, or may surprise, when a task sequence is run; in document order. What parsing it found is not repeated.

@param children The task sequences it may run as children; these are not checked themselves.
@param knownStepTypes Every step type this program knows, by wire type.
*/
export const checkTaskSequence = (
	taskSequence: TaskSequence,
	children: ReadonlyMap<string, TaskSequence>,
	knownStepTypes: KnownStepTypes,
): Diagnostic[] => {
	const {sequence} = taskSequence;
	const report = createDocumentReport();
	checkVersion(sequence, report);
	walkItems(sequence.items, (item, enabled, inside) => {
		report.within(item.name, () => {
			checkConditions(item, report);
			if (item.kind === 'step') {
				checkStepType(item, enabled, knownStepTypes, report);
				checkReferences(item, sequence, report);
				checkVariableNames(item, report);
				checkSecrets(item, report);
			}

			inside();
		});
	});
	checkShadowedDefaults(sequence, report);
	return [...report.diagnostics, ...planSequence(taskSequence, children).diagnostics].sort(byPlace);
};

/** Microsoft's engine names these two as the ones it supports. Rules: task-sequence-format.md §1.1, §12 no. 13. */
const supportedVersions = new Set(['3.00', '3.10']);

const checkVersion = ({version, place}: Sequence, report: DocumentReport): void => {
	if (supportedVersions.has(version)) {
		return;
	}

	if (/^3(\.\d+)?$/.test(version)) {
		report.add(
			'warning',
			'unknown-schema-version',
			place,
			`The schema version ${version} is newer or older than 3.00 and 3.10; it is read like them.`,
			'Look through the task sequence once with "sequence show" before running it.',
		);
		return;
	}

	const missing = version === '';
	report.add(
		missing ? 'warning' : 'error',
		'unsupported-schema-version',
		place,
		missing
			? 'The sequence has no schema version; it is read as 3.10.'
			: `The schema version ${version} is not 3.x.`,
		'Export the task sequence from a supported version of Configuration Manager.',
	);
};

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
	a.place.line - b.place.line || a.place.column - b.place.column;
