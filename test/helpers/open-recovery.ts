import type {Console} from '../../source/ui/console.ts';
import {createRecorder, eventsUpTo7Zip, exampleTable} from './example-run.ts';
import {recoveryQuestion} from './recovery-question.ts';
import {openScreenConsole} from './screen-console.ts';

/** The example run, up to its first step that may fail. */
export const begin = (console: Console) => {
	const record = createRecorder();
	console.begin({name: 'Prepare workstation', organization: 'Contoso', table: exampleTable});
	for (const event of eventsUpTo7Zip) {
		console.event(record(event));
	}

	return record;
};

/** The screen with the question that a failed step asks. */
export const openRecovery = async (
	question: Parameters<typeof recoveryQuestion>[0] = {},
	options: Parameters<typeof openScreenConsole>[0] = {},
) => {
	const {console, terminal} = await openScreenConsole(options);
	begin(console);
	const asked = console.ask('recovery', recoveryQuestion(question));
	await terminal.seesText('“Office” failed');
	return {console, terminal, asked};
};

/** The reply to a question. */
export const answered = (kind: string, more: object = {}) => ({kind: 'answer', answer: {kind, ...more}});
