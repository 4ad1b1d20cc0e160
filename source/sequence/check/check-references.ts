import type {DocumentReport} from '../document/document-report.ts';
import {isPackage} from '../document/parse-variables.ts';
import type {Sequence, Step} from '../sequence.ts';

/**
Packages that a step uses but the sequence does not list: they are not on the media, nor downloaded in advance.
MDT sequences have no such list. Rules: task-sequence-format.md §1.6, §6.7.
*/
export const checkReferences = (step: Step, sequence: Sequence, report: DocumentReport): void => {
	if (isDeploymentToolkit(sequence)) {
		return;
	}

	const listed = new Set(
		sequence.references.map(reference =>
			reference.kind === 'package' ? reference.packageId.toLowerCase() : '',
		),
	);
	for (const packageId of referencedPackages(step)) {
		if (!listed.has(packageId.toLowerCase())) {
			report.add(
				'warning',
				'reference-missing',
				step.place,
				`The step uses the package ${packageId}, which is not in the sequence's reference list.`,
				'Select the package in the step again and save the task sequence, so that its content comes along.',
			);
		}
	}
};

/** Its schema is 3.0x. Rule: §1.1. */
const isDeploymentToolkit = ({version}: Sequence): boolean => /^3\.0\d$/.test(version);

const packageId = /^[A-Z0-9]{3}[0-9A-F]{5}$/i;

/** `/run:ABC00011`, `/pkg:ABC00318`, `/image:ABC001B7,…`, `"/config:ABC00021,…"`. Rule: §4.2. */
const packageOption = /\/(?:run|pkg|image|install|config|data):([^\s,"]+)/gi;

/** Package IDs that a step names in its action and in variables like `PackageID`, `OSDPackage0PackageId`, `DownloadPackages`. */
const referencedPackages = (step: Step): string[] => {
	const named = step.variables.flatMap(({name, property, value}) =>
		/Package(?:ID|s)$/i.test(property ?? name) ? value.split(',') : [],
	);
	const inAction =
		step.action.startsWith('sms') || step.action.startsWith('osd') || step.action.startsWith('OSD');
	const told = inAction ? [...step.action.matchAll(packageOption)].map(([, id = '']) => id) : [];
	const ids = [...named, ...told].map(id => id.trim()).filter(id => packageId.test(id) && isPackage(id));
	return [...new Set(ids)];
};
