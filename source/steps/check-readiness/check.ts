import type {Answer, ReadinessFacts} from '../../machine/readiness-facts.ts';
import type {Parameter} from '../step-type.ts';

/** What a check is told beside the machine. */
export type CheckView = {
	/** The drive whose free space counts, where a variable of the task sequence names one. */
	readonly targetDrive: string | undefined;
};

/** One line of Check Readiness. Rule: task-sequence-format.md §7.1. */
export type Check = {
	readonly enabled: Parameter;
	/** What is checked, as the editor words it; what is wanted follows. */
	readonly words: string;
	/** The unit of what is wanted and found. */
	readonly unit?: string;
	/** The variable with what is wanted; absent: the machine is asked for yes or no. */
	readonly wanted?: Parameter;
	/** Another check that must be on for this one to count. */
	readonly needs?: string;
	/** The read-only variable that tells the result: 1 passed, 0 failed, blank off. */
	readonly resultVariable: string;
	/** What the machine has, in words or a number; the error says why it does not tell. */
	ask(facts: ReadinessFacts, view: CheckView): Promise<Answer<Finding>>;
	/** Whether that will do; undefined: what is wanted makes no sense. */
	compare(found: Finding, wanted: string): boolean | undefined;
};

/** What was found: for the comparison, and as it is shown. */
export type Finding = {readonly value: string | number | boolean; readonly shown: string};

/** A finding that is shown as it is. */
export const finding = (value: string | number): Finding => ({value, shown: String(value)});
