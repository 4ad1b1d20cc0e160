import {describe, expect, it} from 'vitest';
import {parseAnswers} from '../../../source/commands/answers.ts';
import {chooseKeyboard} from '../../../source/commands/boot/choose-keyboard.ts';
import type {KeyboardGuess} from '../../../source/commands/boot/media-keyboard.ts';
import {restoreKeyboard} from '../../../source/commands/boot/set-keyboard.ts';
import {givenVariables} from '../../../source/commands/given-variables.ts';
import type {Prepared} from '../../../source/commands/prepared.ts';
import type {Questions, Reply} from '../../../source/ui/console.ts';
import {createFakeKeyboard} from '../../helpers/fake-keyboard.ts';
import {createFakeMachine} from '../../helpers/fake-machine.ts';
import {prepare} from '../../helpers/prepared.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

type Asked =
	| {readonly name: 'keyboard'; readonly first: string}
	| {readonly name: 'keyboard-test'; readonly layout: string; readonly problem: string | undefined};

type Options = Parameters<typeof createFakeKeyboard>[0] & {
	readonly options?: Partial<Prepared['options']>;
	readonly answers?: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** What the person does: the ID of a layout, or leaves a question. The keyboard that is tried is right, unless they leave. */
	readonly person?: readonly string[];
};

const bench = ({
	options = {},
	answers = '{}',
	environment = {},
	person = [],
	...keyboardOptions
}: Options = {}) => {
	const {prepared} = prepare({});
	const keyboard = createFakeKeyboard(keyboardOptions);
	const asked: Asked[] = [];
	const notices: string[] = [];
	const doing = [...person];
	const questions = {
		keyboard({layouts, first}: Questions['keyboard']['question']) {
			asked.push({name: 'keyboard', first: layouts[first]?.id ?? ''});
			const wish = doing.shift() ?? layouts[first]?.id;
			return wish === 'leaves' ? undefined : layouts.findIndex(({id}) => id === wish);
		},
		'keyboard-test'({layout, problem}: Questions['keyboard-test']['question']) {
			asked.push({name: 'keyboard-test', layout: layout.id, problem});
			return doing[0] === 'leaves' ? void doing.shift() : 'go-on';
		},
	};
	const read = parseAnswers(answers, 'answers.json');
	if (!read.ok) {
		throw new Error(read.error);
	}

	const all: Prepared = {
		...prepared,
		options: {...prepared.options, ...options},
		answers: read.value,
		machine: {...createFakeMachine({environment}), keyboard},
		stateFolder: temporaryFolder(),
		console: {
			...prepared.console,
			notice: (_severity, text) => notices.push(text),
			async ask(name, question) {
				const answer =
					name === 'keyboard'
						? questions.keyboard(question as Questions['keyboard']['question'])
						: questions['keyboard-test'](question as Questions['keyboard-test']['question']);
				return (answer === undefined ? {kind: 'left'} : {kind: 'answer', answer}) as Reply<never>;
			},
		},
	};
	let looks = 0;
	const choose = (guess: KeyboardGuess = {}) =>
		chooseKeyboard(all, async () => {
			looks++;
			return guess;
		});
	return {prepared: all, keyboard, asked, notices, choose, looks: () => looks};
};

const next = {ok: true, value: undefined};

describe('the keyboard, before anything is typed', () => {
	it('is chosen by the person, with what the locale of the media makes likely first, and tried', async () => {
		const {choose, asked, keyboard} = bench();
		expect(await choose({locale: 'fr-BE'})).toEqual(next);
		expect(asked).toEqual([
			{name: 'keyboard', first: 'be'},
			{name: 'keyboard-test', layout: 'be', problem: undefined},
		]);
		expect(keyboard.used).toEqual(['be']);
	});

	it('is chosen anew as long as it is not the right one', async () => {
		const {choose, asked, keyboard} = bench({person: ['de', 'leaves', 'ch']});
		expect(await choose()).toEqual(next);
		expect(keyboard.used).toEqual(['de', 'ch']);
		// The list begins where the person was.
		expect(asked.filter(({name}) => name === 'keyboard')).toEqual([
			{name: 'keyboard', first: 'us'},
			{name: 'keyboard', first: 'de'},
		]);
	});

	it('leads back when the person backs out of the list', async () => {
		const {choose, keyboard} = bench({person: ['leaves']});
		expect(await choose()).toMatchObject({ok: false, error: {isLeft: true}});
		expect(keyboard.used).toEqual([]);
	});

	it('is tried as it is when it cannot be set, and the person is told why and may go on', async () => {
		const {choose, asked} = bench({broken: 'loadkeys failed.', person: ['fr']});
		expect(await choose()).toEqual(next);
		expect(asked.at(-1)).toEqual({name: 'keyboard-test', layout: 'fr', problem: 'loadkeys failed.'});
	});

	it.each([
		['the locale of the media', {}, {locale: '2060'}, 'be'],
		['else what the system is set to', {current: 'ch-fr', environment: {LANG: 'de_DE.UTF-8'}}, {}, 'ch-fr'],
		['else the language asked for', {options: {language: 'nl'}}, {}, 'us-intl'],
		['else the locale of the process', {environment: {LANG: 'nl_BE.UTF-8'}}, {}, 'be-nl'],
		['else English', {environment: {LANG: 'C.UTF-8'}}, {}, 'us'],
		['only what this machine has', {offers: ['us', 'fr']}, {locale: 'fr-CH'}, 'fr'],
	] as const)('begins with %s', async (_what, options, guess, first) => {
		const {choose, asked} = bench(options);
		await choose(guess);
		expect(asked[0]).toEqual({name: 'keyboard', first});
	});
});

describe('a keyboard that is known beforehand', () => {
	it.each([
		['--keyboard', {options: {keyboard: '0000040c'}}],
		['the answers file', {answers: '{"keyboard": "fr"}'}],
		['--set', {options: {set: [['BootseqKeyboardLayout', 'fr']]}}],
		['a variable of the answers file', {answers: '{"variables": {"bootseqkeyboardlayout": "fr"}}'}],
	] as const)('by %s is set without a question, and without looking at the media', async (_by, options) => {
		const {choose, asked, keyboard, looks} = bench(options);
		expect(await choose({layout: 'de'})).toEqual(next);
		expect(keyboard.used).toEqual(['fr']);
		expect(asked).toEqual([]);
		expect(looks()).toBe(0);
	});

	it('by the media is set without a question', async () => {
		const {choose, asked, keyboard} = bench();
		expect(await choose({layout: '080c:0000080c', locale: 'de'})).toEqual(next);
		expect(keyboard.used).toEqual(['be']);
		expect(asked).toEqual([]);
	});

	it('and unknown by its name ends the start, with examples', async () => {
		expect(await bench({options: {keyboard: 'azertyuiop'}}).choose()).toMatchObject({
			ok: false,
			error: {
				exitCode: 2,
				message: 'There is no keyboard layout azertyuiop.',
				help: expect.stringContaining('us-intl'),
			},
		});
	});

	it('by the media, but unknown or missing here, is asked for after a warning', async () => {
		const unknown = bench();
		await unknown.choose({layout: 'klingon'});
		expect(unknown.asked[0]?.name).toBe('keyboard');
		expect(unknown.notices.join()).toContain('klingon');
		const missing = bench({offers: ['us']});
		await missing.choose({layout: 'fr'});
		expect(missing.asked[0]).toEqual({name: 'keyboard', first: 'us'});
		expect(missing.notices.join()).toContain('no such layout');
	});

	it('is a variable of the run, so that a run that goes on has it too', async () => {
		const {choose, prepared} = bench({person: ['ch-fr']});
		expect(givenVariables(prepared)).toEqual([]);
		await choose();
		expect(givenVariables(prepared)).toEqual([['BootseqKeyboardLayout', 'ch-fr']]);
	});
});

describe('nothing is asked', () => {
	it('where the layout is not ours to set, and the media are not even looked at', async () => {
		const {choose, asked, looks, notices} = bench({obstacle: 'terminal'});
		expect(await choose({layout: 'fr'})).toEqual(next);
		expect({asked, looks: looks(), notices}).toEqual({asked: [], looks: 0, notices: []});
	});

	it('there for a layout that was given either, but it is said why it is not set', async () => {
		const {choose, asked, keyboard, notices} = bench({obstacle: 'serial', options: {keyboard: 'fr'}});
		expect(await choose()).toEqual(next);
		expect({asked, used: keyboard.used}).toEqual({asked: [], used: []});
		expect(notices).toEqual([expect.stringMatching(/French was not set\. .*serial line/)]);
	});

	it('in a dry run, and nothing is set', async () => {
		const {choose, asked, keyboard} = bench({options: {dryRun: true, keyboard: 'fr'}});
		expect(await choose()).toEqual(next);
		expect({asked, used: keyboard.used}).toEqual({asked: [], used: []});
	});

	it.each([
		['--unattended', {options: {unattended: true}}, {}],
		['unattended media', {}, {unattended: true}],
	] as const)('with %s: what the locale of the media makes likely is set', async (_why, options, guess) => {
		const {choose, asked, keyboard} = bench({...options, current: 'us'});
		expect(await choose({...guess, locale: 'fr-BE'})).toEqual(next);
		expect({asked, used: keyboard.used}).toEqual({asked: [], used: ['be']});
	});

	it('with --unattended, and nothing set, where the media say nothing', async () => {
		const {choose, asked, keyboard} = bench({options: {unattended: true}, environment: {LANG: 'fr_FR'}});
		expect(await choose()).toEqual(next);
		expect({asked, used: keyboard.used}).toEqual({asked: [], used: []});
	});
});

describe('a run that goes on after a restart', () => {
	it('has the keyboard that it began with, silently', async () => {
		const {prepared, keyboard, asked, notices} = bench();
		await restoreKeyboard(prepared, 'be');
		expect({used: keyboard.used, asked, notices}).toEqual({used: ['be'], asked: [], notices: []});
	});

	it('is told a name that means no layout, and goes on', async () => {
		const {prepared, keyboard, notices} = bench({options: {keyboard: 'azertyuiop'}});
		await restoreKeyboard(prepared, 'be');
		expect(keyboard.used).toEqual([]);
		expect(notices).toEqual(['There is no keyboard layout azertyuiop: the keyboard stays as it is.']);
	});

	it('has that of --keyboard before it, and keeps its own where none is known or none can be set', async () => {
		const given = bench({options: {keyboard: 'de'}});
		await restoreKeyboard(given.prepared, 'be');
		expect(given.keyboard.used).toEqual(['de']);
		const none = bench();
		await restoreKeyboard(none.prepared, undefined);
		const window = bench({obstacle: 'terminal'});
		await restoreKeyboard(window.prepared, 'be');
		expect([...none.keyboard.used, ...window.keyboard.used, ...window.notices]).toEqual([]);
	});
});
