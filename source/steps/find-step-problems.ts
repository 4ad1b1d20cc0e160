import {isPackage, parseAction} from '../sequence/document/action.ts';
import type {InstructionTable, StepInstruction} from '../sequence/instruction.ts';
import type {Step} from '../sequence/sequence.ts';
import {findNeededSoftware, type Software} from './find-needed-software.ts';
import {findStepType} from './registry.ts';
import {stepOfMissingChild} from './run-task-sequence.ts';
import type {StepProblem, StepType} from './step-type.ts';
import {ownText} from './step-values.ts';

/** Something that would make a step fail when it is reached. */
export type RowProblem = {readonly instruction: StepInstruction; readonly problem: StepProblem};

type Content = {
	/** Whether the content of a package is there. Asked once for each package. */
	hasPackage(packageId: string): Promise<boolean>;
	/** Why a package is not there: where it was looked for, as a sentence. */
	whyMissing?(packageId: string): string | undefined;
	/** What describes programs and applications; absent: whether they are described is not looked at. */
	readonly software?: Software;
};

/**
What is wrong with a task sequence before it starts: enabled steps that this version cannot run, that have no command,
whose package or child sequence is missing. Conditions are not looked at; a package named by a variable is not known yet.
*/
export const findStepProblems = async (
	table: InstructionTable,
	{hasPackage, whyMissing, software}: Content,
): Promise<readonly RowProblem[]> => {
	const problems: RowProblem[] = [];
	const present = new Map<string, boolean>();
	for (const instruction of enabledSteps(table)) {
		const {item} = instruction;
		const step = item.kind === 'step' ? item : stepOfMissingChild(item);
		const stepType = findStepType(step);
		if (stepType.run === undefined) {
			problems.push({instruction, problem: unsupported(stepType)});
			continue;
		}

		for (const problem of stepType.check?.(step) ?? []) {
			problems.push({instruction, problem});
		}

		const needed = await findNeededSoftware(stepType.installs?.(step) ?? [], software);
		for (const problem of needed.problems) {
			problems.push({instruction, problem});
		}

		const named = packagesOf(step, stepType).filter(packageId => !needed.withoutContent.has(packageId));
		for (const packageId of new Set([...named, ...needed.packages])) {
			const found = present.get(packageId) ?? (await hasPackage(packageId));
			present.set(packageId, found);
			if (!found) {
				problems.push({instruction, problem: missingPackage(packageId, whyMissing?.(packageId))});
			}
		}
	}

	return problems;
};

/** The steps that are enabled, as all groups around them are. */
export function* enabledSteps(table: InstructionTable): Generator<StepInstruction> {
	let index = 0;
	while (index < table.length) {
		const instruction = table[index];
		const disabledGroup = instruction?.kind === 'group-start' && instruction.item.disabled;
		if (instruction?.kind === 'step' && !instruction.item.disabled) {
			yield instruction;
		}

		index = disabledGroup ? instruction.end + 1 : index + 1;
	}
}

/** The packages whose content a step needs, as far as they are known by name now. */
export const packagesOf = (step: Step, {parameters}: StepType): readonly string[] => {
	const action = parseAction(step.action);
	const named =
		action.kind === 'command'
			? [action.packageId ?? '']
			: parameters
					.filter(({kind}) => kind === 'package' || kind === 'package-list')
					.flatMap(({variable}) => (ownText(step, variable) ?? '').split(','));
	const known = named.map(packageId => packageId.trim()).filter(isPackage);
	return [...new Set(known.filter(packageId => !packageId.includes('%')))];
};

const unsupported = ({name}: StepType): StepProblem => ({
	rule: 'unsupported-step',
	message: `${name} needs the Configuration Manager client; this version cannot run it.`,
	help: 'Disable the step or replace it by Run Command Line, or start with --allow-unsupported: it then fails when it is reached.',
});

/** A package whose content no source has; `why`: where it was looked for. */
export const missingPackage = (packageId: string, why = ''): StepProblem => ({
	rule: 'package-missing',
	message: ['The content of package', packageId, 'is not there.', why].filter(Boolean).join(' '),
	help: 'Add the package to the media, put its folder beside the task sequence, or name a source in BootseqContentSources.',
});
