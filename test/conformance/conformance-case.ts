import type {Application} from '../../source/content/application.ts';
import type {PackageProgram} from '../../source/content/package-program.ts';
import type {RecordedMachine} from '../../source/machine/machine.ts';

/**
A rule of task-sequence-format.md as a case that any engine can run: a task sequence, the machine it runs on, what its commands do
there, and what must come of it. All of it is JSON; `npm run conformance -- --json` prints it.
*/
export type ConformanceCase = {
	/** Of task-sequence-format.md. */
	readonly section: `§${string}`;
	/** How certain the rule is: the tags of that document, and its words `observed` and `inferred`. */
	readonly source: string;
	/** The rule in one sentence. No two cases have the same. */
	readonly says: string;
	/** The document: a `<sequence>`. */
	readonly sequence: string;
	/** Child task sequences: package ID → document. */
	readonly children?: Readonly<Record<string, string>>;
	/** What this machine has differently from the bench machine. */
	readonly machine?: CaseMachine;
	/** Set before the first step. */
	readonly variables?: Readonly<Record<string, string>>;
	/** Package ID → the folder its content lies in. Other packages are missing. */
	readonly packages?: Readonly<Record<string, string>>;
	/** What the media or the export says of the programs of packages. Others are described by nothing. */
	readonly programs?: readonly PackageProgram[];
	/** What the media or the export says of applications. Others are described by nothing. */
	readonly applications?: readonly Application[];
	/**
	What becomes of a process: its command line → what it does, each time or at its first, second, … start (the last stands for
	all later ones). A PowerShell script stands here by its path, or as `inline script`. Others end with code 0.
	*/
	readonly commands?: Readonly<Record<string, CommandEffect | readonly CommandEffect[]>>;
	/** What is answered to a failure that nothing holds. Absent: nobody is asked. */
	readonly failure?: 'skip' | 'abort' | `retry:${number}`;
	/** What is answered about a step that a power cut interrupted. */
	readonly interrupted?: 'rerun' | 'skip' | 'fail';
	/** No disk would keep the state of the run over a restart. */
	readonly losesState?: true;
	/** Walk without effects. */
	readonly dryRun?: true;
	readonly expected: Expected;
};

export type CaseMachine = Partial<Omit<RecordedMachine, 'name' | 'description' | 'bootId'>> & {
	/** There is no PowerShell. */
	readonly powerShell?: false;
};

/** The exit code, or more. */
export type CommandEffect =
	| number
	| {
			readonly code?: number;
			/** Lines it writes. */
			readonly output?: readonly string[];
			/** Variables that it sets through the engine's bridge; empty deletes. */
			readonly sets?: Readonly<Record<string, string>>;
			/**
			`timed-out`: still running when the step's time-out is over. `not-started`: no such program. `power-cut`: the machine goes off
			while it is running, and comes back.
			*/
			readonly ends?: 'timed-out' | 'not-started' | 'power-cut';
	  };

/** What must come of a case. What is left out is not looked at. */
export type Expected = {
	/**
	What happened, in order: events of command-line.md in short, variables and output left out.

	`group-started G` · `group-skipped G <reason>` · `group-finished G [failed|ignored]` · `step-skipped A <reason>` ·
	`step-started A [attempt n]` · `step-finished A <code> [failed|ignored]` · `restart-requested <target> [retry]` · `run-resumed` ·
	`decision <choice>` · `run-finished <result> <code>`
	*/
	readonly events?: readonly string[];
	/** Variables after the end; null: there is none. */
	readonly variables?: Readonly<Record<string, string | null>>;
	/** Variables that are secret after the end. */
	readonly secrets?: readonly string[];
	/** The processes that were started, in order: all of them, each with at least this. */
	readonly started?: readonly StartedProcess[];
	/** Texts of smsts.log, in this order; other lines may stand between. */
	readonly logged?: readonly string[];
	/** Texts that neither log nor journal nor event shows. */
	readonly neverShown?: readonly string[];
	/** What checking the document before the start reports: rule and step, `unsupported-step Install 7-Zip`. */
	readonly reported?: readonly string[];
	/** The notice before each restart. */
	readonly restarts?: readonly {readonly delay: number; readonly message: string}[];
};

export type StartedProcess = {
	readonly command?: string;
	/** PowerShell instead of a command line: the path of a packaged script, or the text of an inline one. */
	readonly script?: string;
	readonly parameters?: string;
	readonly executionPolicy?: string;
	/** Where it was started. */
	readonly folder?: string;
	/** Seconds; null: no limit. */
	readonly timeout?: number | null;
	/** The account; null: the engine's own. */
	readonly user?: string | null;
	readonly password?: string;
	/** Of its environment; null: not in it. */
	readonly environment?: Readonly<Record<string, string | null>>;
};
