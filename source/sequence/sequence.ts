import type {Place} from './diagnostic.ts';
import type {XmlElement} from './document/xml.ts';

/** A `<variable>` of a step's `<defaultVarList>` or of the `<globalVarList>`. Rule: task-sequence-format.md §1.5. */
export type DefaultVariable = {
	readonly name: string;
	readonly property?: string;
	/** Its value is already expressed elsewhere (command line, attribute): never published as a variable. */
	readonly hidden: boolean;
	readonly value: string;
};

/** An entry of the `<referenceList>`. Rule: §1.6. */
export type Reference =
	| {readonly kind: 'package'; readonly packageId: string; readonly program?: string; readonly place: Place}
	| {readonly kind: 'application'; readonly application: string; readonly place: Place};

/** A condition that others are joined under: all, any or none of the children. Rule: §5.1. */
export type ConditionOperator = {
	readonly kind: 'all' | 'any' | 'none';
	readonly children: readonly Condition[];
	readonly place: Place;
};

/** A leaf of a condition. `type` is the wire name; `parameters` its `<variable>` texts by name. Rule: §5.2. */
export type ConditionExpression = {
	readonly kind: 'expression';
	readonly type: string;
	readonly parameters: Readonly<Record<string, string>>;
	readonly ignoreQueryFailure: boolean;
	readonly place: Place;
};

export type Condition = ConditionOperator | ConditionExpression;

/** What groups, steps and child sequences have in common. */
type Item = {
	readonly name: string;
	readonly description: string;
	readonly disabled: boolean;
	readonly continueOnError: boolean;
	readonly condition?: Condition;
	readonly place: Place;
};

export type Group = Item & {
	readonly kind: 'group';
	readonly items: readonly SequenceItem[];
};

/** Where a step may run: the `runIn` attribute. */
export type RunIn = 'WinPEandFullOS' | 'WinPE' | 'FullOS';

export type Step = Item & {
	readonly kind: 'step';
	/** The wire type, `SMS_TaskSequence_RunCommandLineAction`; absent in many MDT steps: then the action is run. */
	readonly type?: string;
	/** The command line that the engine runs, `%name%` not yet expanded. Rule: §1.4. */
	readonly action: string;
	/** Seconds; absent: no limit. */
	readonly timeout?: number;
	readonly runIn: RunIn;
	/** Working directory, MDT only, not yet expanded. */
	readonly startIn?: string;
	/** Exit codes that count as success, unsigned 32-bit. Rule: §6.6. */
	readonly successCodes: readonly number[];
	/** Retries after an unexpected restart, never after a failure. Rule: §6.8. */
	readonly retryCount: number;
	readonly variables: readonly DefaultVariable[];
};

/** Run Task Sequence: a child, laid in place of itself. Rule: §1.9, §6.12. */
export type SubTaskSequence = Item & {
	readonly kind: 'sub-task-sequence';
	/** Package ID of the child (Configuration Manager), or its task sequence ID (MDT). */
	readonly packageId: string;
	readonly taskSequenceName: string;
	readonly variables: readonly DefaultVariable[];
};

export type SequenceItem = Group | Step | SubTaskSequence;

/** A parsed `<sequence>`. Rule: §1.2. */
export type Sequence = {
	readonly version: string;
	/** MDT only: attributes of the root. */
	readonly name?: string;
	readonly description?: string;
	readonly references: readonly Reference[];
	readonly globalVariables: readonly DefaultVariable[];
	readonly items: readonly SequenceItem[];
	/** The document as read, for writing back. */
	readonly element: XmlElement;
	readonly place: Place;
};

/** A task sequence with what its carrier says of it. Rule: §2. */
export type TaskSequence = {
	/** `CON00010`, or the MDT task sequence ID; absent for a bare document. */
	readonly packageId?: string;
	readonly name: string;
	readonly description: string;
	readonly bootImageId?: string;
	/** "Disable this task sequence on computers where it is deployed": no other may run it as its child. */
	readonly disabled?: boolean;
	/** 1 generic, 2 operating system deployment. */
	readonly type: 'generic' | 'operating-system-deployment';
	readonly sequence: Sequence;
};
