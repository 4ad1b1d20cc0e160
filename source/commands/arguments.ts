import meow from 'meow';
import {failure, type Result, success} from '../sequence/result.ts';
import {findOptionProblem} from './option-problem.ts';

declare const BOOTSEQ_VERSION: string;

/** The arguments, read and typed. Contract: command-line.md, "Commands" and "Options". */
export type Arguments = {
	/** The words that are not options: the command and what it works on. */
	readonly words: readonly string[];
	readonly media?: string;
	readonly state?: string;
	readonly sequence?: string;
	readonly unattended: boolean;
	readonly answers?: string;
	/** `NAME=VALUE`, split. */
	readonly set: readonly (readonly [name: string, value: string])[];
	readonly dryRun: boolean;
	readonly allowUnsupported: boolean;
	readonly machine?: string;
	readonly restart?: RestartMode;
	readonly allowRestart: boolean;
	readonly plain: boolean;
	readonly json: boolean;
	readonly language?: string;
	/** Fingerprints of keys, or files of them: media are taken only when one of them signed. */
	readonly trust?: readonly string[];
	/** Where the boot partition of a stick is mounted that is verified. */
	readonly bootPart?: string;
	/** A keyboard layout: its ID, a locale, or what Linux and Windows call it. */
	readonly keyboard?: string;
	/** False: the ordinary screens also where nobody is there. */
	readonly kiosk?: boolean;
	/** Given by the process that started this one anew after a restart. */
	readonly relaunched: boolean;
};

/** What a restart does. Contract: `--restart`. */
export type RestartMode = 'machine' | 'relaunch' | 'exit';

const help = `
	Usage
	  $ bootseq [boot] [--media <folder or .iso>]   find media, unlock, choose, run; or go on with a run
	  $ bootseq run <file>                          run a task sequence from ts.xml, object.xml, a hub file or an export .zip
	  $ bootseq resume                              go on with the run in progress
	  $ bootseq history [<run id>]                  past runs, or one in full
	  $ bootseq history compare <run id> <run id>   what was different
	  $ bootseq history variables <run id> [<event>]  variables as they were after an event
	  $ bootseq history export <run id> <file>      for support: .zip, or a page .html; secrets taken out
	  $ bootseq log <file or folder>…               the log viewer; without a terminal, a line per record
	  $ bootseq media inspect|verify <path>         look at a medium, check it
	  $ bootseq media create …                      make media; see bootseq media create --help
	  $ bootseq sequence check <file>…              diagnostics
	  $ bootseq sequence show <file>                the tree; --json the instruction table
	  $ bootseq env list|get|set …                  variables of the run in progress, for scripts inside steps

	Options
	  --media <path>        the medium: a folder or an .iso
	  --trust <key>         take only media signed by this key: a fingerprint or a file; repeatable
	  --state <folder>      where _SMSTaskSequence lives
	  --sequence <id|name>  which task sequence of an export
	  --boot-part <folder>  media verify: the mounted boot partition of the stick, compared too
	  --unattended          ask nothing; on a terminal, show it large and take no keys
	  --no-kiosk            with --unattended: the ordinary screens, with their keys
	  --answers <file>      answers to the questions, JSON
	  --set NAME=VALUE      a variable before the run starts; repeatable
	  --dry-run             walk the sequence without effects
	  --machine <file>      with --dry-run: a recorded machine in place of this one
	  --allow-unsupported   start although some steps cannot run here
	  --restart <mode>      machine, relaunch or exit (code 10)
	  --allow-restart       a restart may restart this computer
	  --plain               a line per event
	  --json                one JSON object per line
	  --language <tag>      en, fr, nl
	  --keyboard <layout>   of this console: fr, be, us-intl, 0000040c

	Exit codes
	  0 succeeded · 1 failed · 2 not usable · 10 a restart is due · 130 cancelled
`;

const flagTypes = {
	media: {type: 'string'},
	trust: {type: 'string', isMultiple: true},
	bootPart: {type: 'string'},
	state: {type: 'string'},
	sequence: {type: 'string'},
	unattended: {type: 'boolean', default: false},
	answers: {type: 'string'},
	set: {type: 'string', isMultiple: true},
	dryRun: {type: 'boolean', default: false},
	allowUnsupported: {type: 'boolean', default: false},
	machine: {type: 'string'},
	restart: {type: 'string'},
	allowRestart: {type: 'boolean', default: false},
	plain: {type: 'boolean', default: false},
	json: {type: 'boolean', default: false},
	language: {type: 'string'},
	keyboard: {type: 'string'},
	kiosk: {type: 'boolean', default: true},
	relaunched: {type: 'boolean', default: false},
} as const;

/** Reads the words after the program's name. Prints help or version and ends the process when asked to. */
export const readArguments = (argv: readonly string[]): Result<Arguments, string> => {
	const problem = findOptionProblem(argv, flagTypes);
	if (problem !== undefined) {
		return failure(problem);
	}

	const {input, flags} = meow(help, {
		importMeta: import.meta,
		pkg: {name: 'bootseq', version: BOOTSEQ_VERSION},
		description: 'bootseq: runs task sequences at the console of a machine that has no operating system yet',
		argv: [...argv],
		allowUnknownFlags: false,
		flags: flagTypes,
	});
	const {
		restart,
		set,
		trust,
		bootPart,
		media,
		state,
		sequence,
		answers,
		machine,
		language,
		keyboard,
		kiosk,
		...switches
	} = flags;
	if (restart !== undefined && !isRestartMode(restart)) {
		return failure(`--restart takes machine, relaunch or exit, not ${restart}`);
	}

	const pairs: [string, string][] = [];
	for (const text of set ?? []) {
		const equals = text.indexOf('=');
		if (equals < 1) {
			return failure('--set takes NAME=VALUE');
		}

		pairs.push([text.slice(0, equals), text.slice(equals + 1)]);
	}

	return success({
		words: input,
		...switches,
		set: pairs,
		...(restart === undefined ? {} : {restart}),
		...(kiosk ? {} : {kiosk}),
		...(media === undefined ? {} : {media}),
		...(bootPart === undefined ? {} : {bootPart}),
		...(trust === undefined || trust.length === 0 ? {} : {trust}),
		...(state === undefined ? {} : {state}),
		...(sequence === undefined ? {} : {sequence}),
		...(answers === undefined ? {} : {answers}),
		...(machine === undefined ? {} : {machine}),
		...(language === undefined ? {} : {language}),
		...(keyboard === undefined ? {} : {keyboard}),
	});
};

const isRestartMode = (text: string): text is RestartMode => ['machine', 'relaunch', 'exit'].includes(text);
