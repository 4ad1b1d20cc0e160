import type {Comparison} from '../sequence/conditions/comparison.ts';

/**
An application: deployment types in order of priority; the first whose requirements hold is installed. Source: a
`software.json`, or the application digest of an export. Rules: task-sequence-format.md §6.6, §7.4.
*/
export type Application = {
	/** `ScopeId_…/Application_…`; an application of a `software.json` may use its name. */
	readonly id: string;
	readonly name: string;
	readonly version?: string;
	readonly supersedes?: readonly Supersedence[];
	readonly deploymentTypes: readonly DeploymentType[];
};

/** An older application that this one takes the place of. */
export type Supersedence = {
	/** ID or name. */
	readonly application: string;
	/** Removed before the new one is installed; else the new one's installer replaces it. */
	readonly uninstall: boolean;
};

export type DeploymentType = {
	readonly name: string;
	/** All must hold. */
	readonly requirements: readonly ApplicationRule[];
	/** Holds: the application is installed. */
	readonly detection: ApplicationRule;
	/** All must be installed first. */
	readonly dependencies: readonly DependencyGroup[];
	readonly installer: Installer;
	/** Over the usual ones: 0 and 1707 success, 3010 soft restart, 1641 hard restart, 1618 fast retry. */
	readonly returnCodes: readonly ReturnCode[];
	/** Minutes that an installation may take; absent: the time-out of the step. */
	readonly timeout?: number;
};

export type Installer =
	/** Windows Installer and scripts: command lines, `%name%` not expanded, in the folder of the content. */
	| {
			readonly technology: 'msi' | 'script';
			/** A package ID; absent: nothing is fetched. */
			readonly content?: string;
			readonly install: string;
			readonly uninstall?: string;
			/** Absolute, or below the content. */
			readonly workingFolder?: string;
	  }
	/** Linux: packages of the distribution, by the package manager that is there. */
	| {readonly technology: 'package-manager'; readonly packages: readonly string[]};

/** Installed when any of its members is. */
export type DependencyGroup = {
	readonly name: string;
	readonly members: readonly {
		/** ID or name. */
		readonly application: string;
		/** It may be installed for this; else it must be there already. */
		readonly autoInstall: boolean;
	}[];
};

/** What an exit code means. Hard and soft restarts are success; a fast retry tries again later. */
export type ReturnCodeClass = 'success' | 'failure' | 'hard-reboot' | 'soft-reboot' | 'fast-retry';

/** `code` is unsigned 32-bit. */
export type ReturnCode = {readonly code: number; readonly class: ReturnCodeClass};

/** A version that something must have, compared part by part. */
export type VersionTest = {readonly operator: Comparison; readonly version: string};

/** A question about the machine: requirements and detection are made of them. */
export type ApplicationRule =
	| {readonly kind: 'all' | 'any' | 'none'; readonly rules: readonly ApplicationRule[]}
	/** An expression of the console's conditions by its short name: `File`, `Folder`, `Registry`, `Variable`, `WMI`. */
	| {
			readonly kind: 'condition';
			readonly type: string;
			readonly parameters: Readonly<Record<string, string>>;
	  }
	/** A text of the registry that is a version. */
	| {
			readonly kind: 'registry-version';
			readonly key: string;
			readonly value: string;
			readonly test: VersionTest;
	  }
	/** A Windows Installer product. */
	| {readonly kind: 'product'; readonly productCode: string; readonly test?: VersionTest}
	/** A package of the Linux distribution. */
	| {readonly kind: 'package'; readonly name: string; readonly test?: VersionTest}
	| {
			readonly kind: 'operating-system';
			readonly platform?: 'windows' | 'linux';
			readonly edition?: 'client' | 'server';
			readonly test?: VersionTest;
	  }
	/** Any of these. */
	| {readonly kind: 'architecture'; readonly architectures: readonly ('x86' | 'x64' | 'arm64')[]}
	/** At least so much. */
	| {readonly kind: 'memory'; readonly megabytes: number}
	/** Free on a drive (`C:`, or on Linux where it is mounted); absent: on any fixed one. */
	| {readonly kind: 'disk-space'; readonly megabytes: number; readonly drive?: string}
	/** Ends with 0 and writes something: holds. Ends with 0 and writes nothing: does not hold. */
	| {readonly kind: 'script'; readonly language: ScriptLanguage; readonly text: string}
	/** Something of a digest that this version does not know; never true, never false. */
	| {readonly kind: 'unknown'; readonly text: string};

/** A rule of one kind. */
export type RuleOf<Kind extends ApplicationRule['kind']> = Extract<ApplicationRule, {kind: Kind}>;

export type ScriptLanguage = 'sh' | 'powershell' | 'vbscript' | 'jscript';
