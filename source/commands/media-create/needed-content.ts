import type {Application} from '../../content/application.ts';
import type {Software} from '../../content/software/create-software.ts';
import {childSequences} from '../../sequence/carriers/task-sequences.ts';
import {planSequence} from '../../sequence/plan.ts';
import type {TaskSequence} from '../../sequence/sequence.ts';
import {findNeededSoftware} from '../../steps/find-needed-software.ts';
import {enabledSteps, packagesOf} from '../../steps/find-step-problems.ts';
import {referencedPackages} from '../../steps/referenced-packages.ts';
import {findStepType} from '../../steps/registry.ts';
import type {CollectedSequence} from './collect-sequences.ts';

/** Something that a task sequence needs, and the first place that says so. */
export type NeededContent = {
	readonly packageId: string;
	readonly wantedBy: string;
};

export type Needed = {
	/** In the order in which the task sequences need it. */
	readonly content: readonly NeededContent[];
	/** What the media would lack whatever folders are given: a child, what describes an application. Sentences. */
	readonly problems: readonly string[];
	/** Steps that would fail when they are reached. Sentences. */
	readonly unsupported: readonly string[];
};

/**
What the enabled steps of all task sequences that can be run need, those of their children among them, and what their reference
lists name. Rules: task-sequence-format.md §1.6, §6.12.
*/
export const neededContent = async (
	sequences: readonly CollectedSequence[],
	software: Software,
): Promise<Needed> => {
	const content = new Map<string, NeededContent>();
	const problems = new Set<string>();
	const unsupported = new Set<string>();
	for (const taskSequence of sequences.filter(({deployed}) => deployed)) {
		const title = `the task sequence ${taskSequence.name} (${taskSequence.packageId})`;
		const need = (packageId: string, wantedBy: string) => {
			const key = packageId.toLowerCase();
			if (!content.has(key) && !software.isWithoutContent(packageId)) {
				content.set(key, {packageId, wantedBy});
			}
		};

		const {table, diagnostics} = planSequence(taskSequence, childSequences(sequences));
		for (const {message, help, path = []} of diagnostics) {
			problems.add(`${stepOf(path, title)}: ${message} ${help}`);
		}

		for (const {item, path} of enabledSteps(table)) {
			if (item.kind !== 'step') {
				continue;
			}

			const wantedBy = stepOf(path, title);
			const stepType = findStepType(item);
			if (stepType.run === undefined) {
				unsupported.add(
					`${wantedBy}: ${stepType.name} needs the Configuration Manager client and cannot run.`,
				);
			}

			const names = stepType.installs?.(item) ?? [];
			const found = await findNeededSoftware(names, software);
			for (const problem of found.problems) {
				problems.add(`${wantedBy}: ${problem.message} ${problem.help}`);
			}

			const applications = await applicationsOf(
				names.flatMap(name => (name.kind === 'application' ? [name.idOrName] : [])),
				software,
			);
			const packages = packagesOf(item, stepType).filter(id => !found.withoutContent.has(id));
			for (const packageId of [...packages, ...found.packages, ...applications.flatMap(contentOf)]) {
				need(packageId, wantedBy);
			}
		}

		const all = [taskSequence, ...childrenIn(table, sequences)];
		for (const {packageId} of referencedPackages(table, all)) {
			need(packageId, `the reference list of ${title}`);
		}

		const listed = all.flatMap(({sequence}) =>
			sequence.references.flatMap(reference =>
				reference.kind === 'application' ? [reference.application] : [],
			),
		);
		for (const application of await applicationsOf(listed, software)) {
			for (const packageId of contentOf(application)) {
				need(packageId, `the application ${application.name} in the reference list of ${title}`);
			}
		}
	}

	return {content: [...content.values()], problems: [...problems], unsupported: [...unsupported]};
};

const stepOf = (path: readonly string[], title: string): string =>
	path.length === 0 ? title : `the step “${path.join(' › ')}” of ${title}`;

/** The children that were laid in place: the media may hold others' children too. */
const childrenIn = (
	table: ReturnType<typeof planSequence>['table'],
	sequences: readonly CollectedSequence[],
): readonly TaskSequence[] => {
	const placed = new Set(
		table.flatMap(row =>
			row.kind === 'group-start' && row.item.kind === 'sub-task-sequence'
				? [row.item.packageId.toLowerCase()]
				: [],
		),
	);
	return sequences.filter(({packageId}) => placed.has(packageId.toLowerCase()));
};

/** Applications by ID or name, and all that they depend on. What nothing describes is left out: that has been said before. */
const applicationsOf = async (
	names: readonly string[],
	{application}: Pick<Software, 'application'>,
): Promise<readonly Application[]> => {
	const found = new Map<string, Application>();
	const waiting = [...names];
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		const described = await application(name);
		if (described.ok && !found.has(described.value.id)) {
			found.set(described.value.id, described.value);
			for (const {dependencies} of described.value.deploymentTypes) {
				waiting.push(...dependencies.flatMap(({members}) => members.map(member => member.application)));
			}
		}
	}

	return [...found.values()];
};

/** The content of all deployment types: which one a computer takes is not known yet. */
export const contentOf = ({deploymentTypes}: Application): readonly string[] => [
	...new Set(
		deploymentTypes.flatMap(({installer}) =>
			installer.technology === 'package-manager' || installer.content === undefined
				? []
				: [installer.content],
		),
	),
];
