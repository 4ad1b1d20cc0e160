import type {Content} from '../content/content.ts';
import {findCircle} from './install-application/find-circle.ts';
import type {SoftwareName, StepProblem} from './step-type.ts';

export type Software = Pick<Content, 'program' | 'application'>;

/** What must be there for some software to be installed, and why that will fail. */
type NeededSoftware = {
	readonly problems: readonly StepProblem[];
	/** Packages whose content is needed, those of programs that run first included. */
	readonly packages: readonly string[];
	/** Packages that have no content. */
	readonly withoutContent: ReadonlySet<string>;
};

/**
Looks before the run for what describes the software of a step, and what it needs in its turn. What a variable names is not
known yet. Without `software` nothing is looked at.
*/
export const findNeededSoftware = async (
	names: readonly SoftwareName[],
	software: Software | undefined,
): Promise<NeededSoftware> => {
	const problems: StepProblem[] = [];
	const packages = new Set<string>();
	const contentless = new Set<string>();
	const seen = new Set<string>();

	const lookFor = async (name: SoftwareName, {program, application}: Software): Promise<void> => {
		const words = name.kind === 'program' ? `${name.packageId}:${name.name}` : name.idOrName;
		if (words.includes('%') || seen.has(words.toLowerCase())) {
			return;
		}

		seen.add(words.toLowerCase());
		if (name.kind === 'application') {
			const described = await application(name.idOrName);
			if (!described.ok) {
				problems.push(undescribed('application-undescribed', described.error.message));
				return;
			}

			const circle = await findCircle(described.value, {application});
			if (circle !== undefined) {
				problems.push(inCircle(described.value.name, circle));
			}

			return;
		}

		const described = await program(name.packageId, name.name);
		if (!described.ok) {
			problems.push(undescribed('program-undescribed', described.error.message));
			return;
		}

		const {withoutContent = false, disabled = false, runFirst, packageId} = described.value;
		(withoutContent ? contentless : packages).add(name.packageId);

		if (disabled) {
			problems.push({
				rule: 'program-disabled',
				message: `The program ${name.name} of package ${packageId} is disabled.`,
				help: 'Enable it in the console and export again, or disable the step.',
			});
		}

		if (runFirst !== undefined) {
			await lookFor(
				{kind: 'program', packageId: runFirst.packageId, name: runFirst.program},
				{program, application},
			);
		}
	};

	if (software !== undefined) {
		for (const name of names) {
			await lookFor(name, software);
		}
	}

	return {problems, packages: [...packages], withoutContent: contentless};
};

const inCircle = (name: string, circle: readonly string[]): StepProblem => ({
	rule: 'application-circle',
	message: `${name} has dependencies that go in a circle: ${circle.join(' → ')}.`,
	help: 'Remove one of these dependencies.',
});

const undescribed = (rule: string, message: string): StepProblem => ({
	rule,
	message,
	help: 'Export the task sequence with its dependencies, or describe the software in software.json.',
});
