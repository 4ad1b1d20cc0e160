import type {Result} from '../../sequence/result.ts';
import type {StepContext, StepOutcome} from '../step-type.ts';
import type {UpdateSettings} from './settings.ts';

/** What brings updates to a machine: Windows Update, apt, dnf, zypper. */
export type UpdateManager = {
	/** As it is named in messages. */
	readonly name: string;
	/** What can be installed now; the error is what the step fails with. */
	scan(context: StepContext, settings: UpdateSettings): Promise<Result<Scan, StepOutcome>>;
	/** Installs what a scan has found. What could not be installed is part of the answer. */
	install(
		context: StepContext,
		updates: readonly Update[],
		settings: UpdateSettings,
	): Promise<Result<Installation, StepOutcome>>;
};

export type Update = {
	/** What the manager calls it: a package with its architecture, an update ID. */
	readonly id: string;
	/** What people call it: the package, the title with its KB number. */
	readonly name: string;
	/** The version that is installed; empty: none, or not known. */
	readonly from: string;
	/** Empty where updates have no versions. */
	readonly to: string;
};

export type Scan = {
	readonly updates: readonly Update[];
	/** Names of updates that are there and will not be installed: held back by a person, or in conflict. */
	readonly held: readonly string[];
};

export type Installation = {
	readonly installed: readonly Update[];
	readonly failed: readonly (StepOutcome & {readonly update: Update})[];
	/** Why a restart is due; absent: none is. */
	readonly restart?: string;
};

/** `openssl 3.0.15-1 -> 3.0.16-1`, or what is known of that. */
export const updateWords = ({name, from, to}: Update): string =>
	[name, from, from !== '' && to !== '' ? '->' : '', to].filter(part => part !== '').join(' ');
