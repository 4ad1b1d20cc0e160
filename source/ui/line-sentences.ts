import type {Decision, Recorded, RunResumed} from '../sequence/event.ts';
import {describeCode} from '../text/codes.ts';
import type {Formats} from '../text/formats.ts';
import type {Language} from '../text/language.ts';
import type {Messages} from '../text/messages.ts';
import {tell} from '../text/tell.ts';
import {skipReason} from './row-words.ts';
import type {ShownRun} from './store.ts';

/** What sentences on events are made with. */
export type Wording = {
	readonly messages: Messages;
	readonly formats: Formats;
	readonly language: Language;
	readonly platform?: 'windows' | 'linux';
	/** Nothing is run: a step is told as what it would do. */
	readonly dryRun?: boolean;
};

/** What was found of the step that had never ended, and what was decided. */
export const interruptedSentence = (
	{name, decision}: NonNullable<RunResumed['interrupted']>,
	words: Messages['line'],
): string => `${words.interrupted(name)} ${words.decisions[decision]}`;

/** What an event is called, as one sentence or two; nothing for one that a listener need not hear. */
export const sentenceOf = (
	event: Recorded,
	run: ShownRun | undefined,
	wording: Wording,
): string | undefined => {
	const {messages, formats, language, dryRun = false} = wording;
	const {line, running, interventions} = messages;
	const number = (index: number) => run?.count.at(index) ?? index + 1;
	const name = run?.name ?? '';
	switch (event.type) {
		case 'run-started': {
			const started = line.runStarted(event.name, run?.count.total ?? event.instructions);
			return dryRun ? `${started} ${line.dryRun}` : started;
		}

		case 'run-resumed': {
			const {interrupted} = event;
			const resumed = line.runResumed(name);
			return interrupted === undefined ? resumed : `${resumed} ${interruptedSentence(interrupted, line)}`;
		}

		case 'group-started': {
			return `${line.group(event.name)} ${line.groupStarted}`;
		}

		case 'group-finished': {
			const outcome = event.succeeded ? line.groupDone : event.ignored ? line.groupIgnored : line.groupFailed;
			return `${line.group(event.name)} ${outcome}`;
		}

		case 'group-skipped': {
			return `${line.group(event.name)} ${line.skipped(skipReason(event, running, language) ?? event.reason)}`;
		}

		case 'step-skipped': {
			const reason = skipReason(event, running, language) ?? event.reason;
			return `${line.step(number(event.index), event.name)} ${line.skipped(reason)}`;
		}

		case 'step-started': {
			const path = run?.table[event.index]?.path.join(', ') ?? event.name;
			const total = run?.count.total ?? 0;
			if (dryRun) {
				return line.wouldRun(number(event.index), total, path, event.command ?? event.stepType);
			}

			const started = line.stepStarted(number(event.index), total, path);
			return event.attempt > 1 ? `${started} ${line.attempt(event.attempt)}` : started;
		}

		case 'step-finished': {
			const step = line.step(number(event.index), event.name);
			const duration = formats.duration(event.seconds);
			if (event.succeeded) {
				// What it would have done was told when it started.
				return dryRun ? undefined : `${step} ${line.done(duration)}`;
			}

			const code = codeInWords(event.code, wording);
			const outcome = event.ignored ? line.failedButIgnored(code, duration) : line.failed(code, duration);
			return [step, outcome, tell(event.message ?? '', language)].filter(Boolean).join(' ');
		}

		case 'content-started': {
			return line.content(event.package, formats.bytes(event.total));
		}

		case 'content-finished': {
			return line.contentReady(event.package);
		}

		case 'state-moved': {
			return line.stateMoved(`${event.device} (${event.fileSystem})`);
		}

		case 'restart-requested': {
			return line.restart[event.target](tell(event.reason, language));
		}

		case 'decision': {
			const target = event.target === undefined ? undefined : run?.table[event.target]?.name;
			return decisionWords(event, target, {line, interventions});
		}

		case 'output': {
			return `  ${event.text}`;
		}

		case 'run-finished': {
			return dryRun && event.result === 'succeeded'
				? line.dryRunOver
				: line.finished[event.result](formats.duration(event.seconds));
		}

		case 'run-paused': {
			const next = run?.table[event.index]?.name;
			return next === undefined ? interventions.paused : interventions.pausedBefore(next);
		}

		case 'run-continued': {
			return interventions.continued;
		}

		case 'variable-set': {
			if (event.by !== 'technician') {
				return undefined;
			}

			const {variableSet, variableDeleted} = interventions;
			return event.value === null ? variableDeleted(event.name) : variableSet(event.name);
		}

		case 'content-progress': {
			return undefined;
		}

		default: {
			const unreachable: never = event;
			return unreachable;
		}
	}
};

/** What was decided about a failed step, or at a pause; `target`: the name of the row where the run goes on, where it is known. */
export const decisionWords = (
	{choice, by}: Pick<Decision, 'choice' | 'by'>,
	target: string | undefined,
	{line, interventions}: Pick<Messages, 'line' | 'interventions'>,
): string => {
	const decided =
		choice === 'go-to' && target !== undefined ? interventions.goTo(target) : line.decisions[choice];
	return by === 'policy' ? decided : `${interventions.byTechnician} ${decided}`;
};

/** `1603 (0x00000643, fatal error during installation)`. */
export const codeInWords = (
	code: number,
	{platform, language}: {readonly platform?: 'windows' | 'linux'; readonly language: Language},
): string => {
	const {decimal, hex, words} = describeCode(code, platform, language);
	return `${decimal} (${[hex, words].filter(Boolean).join(', ')})`;
};
