import {noAnswers} from '../../source/commands/answers.ts';
import {createNetworkDesk} from '../../source/commands/network/network-desk.ts';
import type {Prepared} from '../../source/commands/prepared.ts';
import type {Drive} from '../../source/machine/machine.ts';
import type {Console, QuestionName, Questions, Reply} from '../../source/ui/console.ts';
import {createFakeMachine} from './fake-machine.ts';

type Asked = {readonly name: QuestionName; readonly question: Questions[QuestionName]['question']};

/** A command line without options. */
export const noOptions: Prepared['options'] = {
	words: [],
	unattended: false,
	set: [],
	dryRun: false,
	allowUnsupported: false,
	allowRestart: false,
	plain: false,
	json: false,
	relaunched: false,
};

/** What a command works with, and a person who gives one reply to whatever is asked. */
export const prepare = ({
	reply = {kind: 'left'},
	drives = [],
	media,
}: {
	readonly reply?: Reply<never> | {readonly kind: 'answer'; readonly answer: unknown};
	readonly drives?: readonly Drive[];
	readonly media?: string;
}): {readonly prepared: Prepared; readonly asked: readonly Asked[]} => {
	const asked: Asked[] = [];
	const console: Console = {
		wait() {},
		notice() {},
		begin() {},
		event() {},
		async ask(name, question) {
			asked.push({name, question});
			// A test gives the answer that its question has.
			return reply as Reply<never>;
		},
		cancelled: new AbortController().signal,
		isPauseRequested: () => false,
		close: async () => {},
	};
	const machine = {...createFakeMachine(), drives: {list: async () => drives}};
	const options = {
		...noOptions,
		...(media === undefined ? {} : {media}),
	};
	return {
		prepared: {
			options,
			answers: noAnswers,
			console,
			machine,
			network: createNetworkDesk({machine}),
			wrongPasswords: new Map(),
			stateFolder: '/nowhere',
			restartMode: 'relaunch',
		},
		asked,
	};
};
