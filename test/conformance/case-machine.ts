import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {CommandRequest, CommandResult, Machine} from '../../source/machine/machine.ts';
import {createRecordedMachine} from '../../source/machine/recorded/recorded-machine.ts';
import {appendTsenv} from '../../source/run/append-tsenv.ts';
import type {RestartTarget} from '../../source/sequence/event.ts';
import {failure, success} from '../../source/sequence/result.ts';
import {benchMachine} from './bench-machine.ts';
import type {CommandEffect, ConformanceCase, StartedProcess} from './conformance-case.ts';

const scriptProgram = 'powershell.exe';

/** A recorded machine whose commands do what the case says, and which can be restarted. */
export type BenchMachine = {
	readonly machine: Machine;
	readonly started: readonly StartedProcess[];
	/** Fulfilled when a command cuts the power; each call waits for the next time. */
	powerCut(): Promise<'power-cut'>;
	/** The machine goes off and comes back. */
	restart(target: RestartTarget | undefined): void;
};

export const createCaseMachine = ({
	machine: differences = {},
	commands = {},
}: ConformanceCase): BenchMachine => {
	const {powerShell, ...recorded} = differences;
	const machine = createRecordedMachine({...benchMachine, ...recorded});
	const started: StartedProcess[] = [];
	const starts = new Map<string, number>();
	let boots = 1;
	let {phase} = machine;
	let cutPower = (): void => {};

	const effectOn = (key: string): Exclude<CommandEffect, number> => {
		const start = starts.get(key) ?? 0;
		starts.set(key, start + 1);
		const given = Object.entries(commands).find(([command]) => command === key)?.[1] ?? 0;
		const effect = isList(given) ? (given[start] ?? given.at(-1) ?? 0) : given;
		return typeof effect === 'number' ? {code: effect} : effect;
	};

	const run = async (request: CommandRequest): Promise<CommandResult> => {
		const {key, process} = processOf(request);
		started.push(process);
		const {code = 0, output = [], sets = {}, ends} = effectOn(key);
		for (const line of output) {
			request.onLine('stdout', line);
		}

		for (const [name, value] of Object.entries(sets)) {
			appendTsenv(request.environment['TSENV'] ?? '', name, value);
		}

		switch (ends) {
			case undefined:
				return {kind: 'exited', code};
			case 'timed-out':
				return {kind: 'timed-out'};
			case 'not-started':
				return {kind: 'not-started', code: 2, message: 'There is no such program.'};
			case 'power-cut':
				cutPower();
				return new Promise(() => {});
			default: {
				const unreachable: never = ends;
				return unreachable;
			}
		}
	};

	return {
		machine: {
			...machine,
			get phase() {
				return phase;
			},
			bootId: async () => `boot-${boots}`,
			commands: {
				...machine.commands,
				run,
				powerShell: async () =>
					powerShell === false ? failure('There is no PowerShell on this machine.') : success(scriptProgram),
			},
		},
		started,
		powerCut: () =>
			new Promise(resolve => {
				cutPower = () => resolve('power-cut');
			}),
		restart(target) {
			boots += 1;
			if (target !== undefined) {
				phase = target === 'boot-media' ? 'WinPE' : 'FullOS';
			}
		},
	};
};

const isList = (given: CommandEffect | readonly CommandEffect[]): given is readonly CommandEffect[] =>
	Array.isArray(given);

/** A process, and what stands for it among the commands of a case. */
const processOf = ({command, folder, timeout, runAs, environment}: CommandRequest) => {
	const {key, ...words} =
		typeof command === 'string'
			? {key: command.trim(), command: command.trim()}
			: scriptOf(command.arguments);
	const process: StartedProcess = {
		...words,
		folder,
		timeout: timeout ?? null,
		user: runAs?.user ?? null,
		...(runAs === undefined ? {} : {password: runAs.password}),
		environment,
	};
	return {key, process};
};

/** What PowerShell was told to run: `& '<path>' <parameters>` is a line of the last file that its command reads. */
const scriptOf = (words: readonly string[]) => {
	const [, start = ''] = /ReadAllText\('([^']*)'\)\)\)$/.exec(words.at(-1) ?? '') ?? [];
	const [, file = '', parameters = ''] = /^& '(.*?)'(?: (.*))?$/m.exec(readFileSync(start, 'utf8')) ?? [];
	// An inline one lies in the folder of the run, which is this system's; a package's is the recorded machine's.
	const isInline = path.isAbsolute(file);
	const policy = words.indexOf('-ExecutionPolicy');
	return {
		key: isInline ? 'inline script' : file,
		script: isInline ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : file,
		parameters,
		executionPolicy: policy === -1 ? '' : (words[policy + 1] ?? ''),
	};
};
