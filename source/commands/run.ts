import path from 'node:path';
import {type OpenedDocument, openDocument} from '../media/open-document.ts';
import {type SoftwareFile, softwareBeside} from '../media/software-files.ts';
import type {RunRequest} from '../run/run-request.ts';
import {childSequences, chooseTaskSequence} from '../sequence/carriers/task-sequences.ts';
import {formatDiagnostic} from '../sequence/diagnostic.ts';
import {failure, type Result, success} from '../sequence/result.ts';
import type {TaskSequence} from '../sequence/sequence.ts';
import type {Arguments} from './arguments.ts';
import {chooseKeyboard} from './boot/choose-keyboard.ts';
import {carryOut} from './carry-out.ts';
import {exitCodes} from './exit-codes.ts';
import {givenVariables} from './given-variables.ts';
import {goOnWithRun} from './go-on-with-run.ts';
import {withPrepared} from './prepare.ts';
import type {Prepared} from './prepared.ts';
import {type Stop, stop, stopLeft} from './stop.ts';
import {asGivenVariablesSay} from './unattended-media.ts';

/** `bootseq run <file>`: one task sequence straight from a document. */
export const run = async ([file, ...others]: readonly string[], options: Arguments): Promise<number> =>
	withPrepared(options, async asPrepared => {
		const prepared = asGivenVariablesSay(asPrepared);
		if (file === undefined || others.length > 0) {
			return stop('bootseq run takes one file.', 'For example: bootseq run ts.xml');
		}

		if (!options.dryRun) {
			const earlier = await goOnWithRun(prepared, {offer: true});
			if (!earlier.ok || earlier.value !== undefined) {
				return earlier.ok ? success(earlier.value ?? 0) : earlier;
			}
		}

		// A document names no layout: one is set only when it was given.
		const keyboard = await chooseKeyboard(prepared, async () => ({unattended: true}));
		if (!keyboard.ok) {
			return keyboard;
		}

		const opened = await openDocument(file);
		if (!opened.ok) {
			return failure({exitCode: 2, message: formatDiagnostic(opened.error), help: ''});
		}

		const chosen = await chooseEntry(prepared, opened.value, options.sequence);
		if (!chosen.ok) {
			return chosen;
		}

		const document = path.resolve(file);
		const software = await softwareBeside(document);
		if (!software.ok) {
			return stop(`${software.error.file}: ${software.error.message}`, software.error.help);
		}

		let code: Result<number, Stop> = success(exitCodes.succeeded);
		for (const taskSequence of chosen.value) {
			code = await carryOut(
				prepared,
				requestFor(taskSequence, {...opened.value, document, software: software.value}, prepared),
			);
			if (!code.ok || code.value !== exitCodes.succeeded) {
				break;
			}
		}

		return code;
	});

/** The full path of the document, and what describes software beside it. */
type Beside = {readonly document: string; readonly software: readonly SoftwareFile[]};

const requestFor = (
	taskSequence: TaskSequence,
	{document, bytes, taskSequences, software}: OpenedDocument & Beside,
	prepared: Prepared,
): Omit<RunRequest, 'table'> => ({
	taskSequence,
	children: childSequences(taskSequences),
	documents: {
		documents: [{file: document, bytes}],
		...(taskSequence.packageId === undefined ? {} : {entryPackageId: taskSequence.packageId}),
		entryName: taskSequence.name,
		software,
		exportFile: document,
	},
	variables: givenVariables(prepared),
	organization: '',
	launchMode: 'SMS',
	exportFile: document,
});

/** The task sequence named, else the entry of the export, else what a person chooses. A dry run walks all there are. */
const chooseEntry = async (
	{console, options}: Prepared,
	opened: OpenedDocument,
	wanted: string | undefined,
): Promise<Result<readonly TaskSequence[], Stop>> => {
	const {file, taskSequences, diagnostics} = opened;
	const errors = diagnostics.filter(({severity}) => severity === 'error');
	for (const diagnostic of errors) {
		console.notice('error', formatDiagnostic(diagnostic));
	}

	const [first] = taskSequences;
	if (errors.length > 0 || first === undefined) {
		const [error] = errors;
		return stop(
			error === undefined ? `There is no task sequence in ${file}.` : formatDiagnostic(error),
			'See all diagnostics with "bootseq sequence check".',
		);
	}

	const chosen = chooseTaskSequence(opened, file, wanted);
	if (chosen.ok || wanted !== undefined) {
		return chosen.ok
			? success([chosen.value])
			: failure({exitCode: 2, message: formatDiagnostic(chosen.error), help: ''});
	}

	if (options.dryRun) {
		return success(taskSequences);
	}

	const reply = await console.ask('sequence', {
		sequences: taskSequences.map(({name, description, packageId = ''}) => ({name, description, packageId})),
	});
	switch (reply.kind) {
		case 'answer': {
			// A file is not searched again: it is what was named.
			return success([(reply.answer === 'again' ? undefined : taskSequences[reply.answer]) ?? first]);
		}

		case 'left': {
			return stopLeft();
		}

		case 'unanswered': {
			return stop(
				`${chosen.error.message} Nobody can be asked, and there is no answer for: ${reply.missing}.`,
				'Give it with --answers, or name the task sequence with --sequence.',
			);
		}

		default: {
			const unreachable: never = reply;
			return unreachable;
		}
	}
};
