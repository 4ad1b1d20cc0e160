import {describe, expect, it} from 'vitest';
import {sentencesFr} from '../../source/text/sentences/fr.ts';
import {sentencesNl} from '../../source/text/sentences/nl.ts';
import {sentencesOfCode, toldSentences} from '../helpers/told-sentences.ts';

/** Rooms that a technician hears of on the screen. */
const rooms = [
	'commands',
	'content',
	'files',
	'history',
	'log',
	'machine',
	'media',
	'run',
	'sequence',
	'steps',
] as const;

/** Files whose words stay English, and why. */
const english: readonly (readonly [RegExp, string])[] = [
	[
		/^commands\/(arguments|option-problem|main|log|history|sequence-command|media-command|env)\.ts$/,
		'how a command line is written',
	],
	[
		/^commands\/(env-command|sequence-show|media-inspect|media-report|media-verify|trusted-keys)\.ts$/,
		'printed by commands of their own',
	],
	[/^commands\/history\//, 'printed by bootseq history export'],
	[/^commands\/answers\.ts$/, 'the answers file, read before there is a screen'],
	[
		/^commands\/media-create\/(create-help|create-options|options-as-order|order-fields|order-file)\.ts$/,
		'options and order files of bootseq media create',
	],
	[
		/^machine\/recorded\/(expectations|read-recorded-machine)\.ts$/,
		'the file of a recorded machine, read before there is a screen',
	],
	[/^machine\/keyboard-layouts\//, 'names of layouts, each in English and in its own language'],
	[/^machine\/linux\/(wmi\/|dhcp-clients|mount-smbnetfs|resolv-conf)/, 'values and files for other programs'],
	[
		/^machine\/windows\/(cim-query|run-as|script-host-query|set-clock|netsh-commands|keyboard)\.ts$/,
		'scripts and commands for Windows',
	],
	[
		/^media\/boot-image\/(linux\/(?!fetch|kernel-modules|system-tree)|windows\/pe-files)/,
		'scripts on the boot image',
	],
	[/^media\/(policy|media-variables)\.ts$/, 'XML of the medium'],
	[/^run\/(step-log|finish-run|log-interrupted|find-interrupted)\.ts$/, 'records of smsts.log'],
	[/^run\/script-components\//, 'script components for Windows'],
	[/^sequence\/conditions\/condition-text\.ts$/, 'put together of words; see the tests of told conditions'],
	[/^sequence\/document\/outline\.ts$/, 'printed by bootseq sequence show'],
	[/^sequence\/variables\/built-in-variable-table\.ts$/, 'a table of the documentation'],
	[
		/^steps\/(microsoft-client|deployment-toolkit)\//,
		'what a step does stands in the place of its command line',
	],
	[/^steps\/(powershell-command|run-powershell-script\/task-)/, 'PowerShell'],
	[/^steps\/install-software-updates\/windows-update-script\.ts$/, 'PowerShell'],
];

/** Literals that are no sentences for people, and why. */
const noSentences: readonly (readonly [RegExp, string])[] = [
	[
		/^(?:SELECT|select disk|ip (?:-6 )?(?:addr|link|route)|start=\{|dd if=|wimlib-imagex|exec \{|for \w+)/,
		'a command or a query',
	],
	[/^(?:@\(|const \{?\w+|<\?xml|<propfind|Basic \{)/, 'code, XML and headers'],
	[
		/^(?:127\.0\.0\.1|hosts: |(?:auth|account|session) required|This is the boot image of)/,
		'files on the boot image',
	],
	[
		/^(?:bootseq media|bootseq media without a password|bootseq \{name\}|EFI PART|Boot Index|package \{packageId\} \{index(?:Name)?\})$/,
		'names',
	],
	[/^(?:failed|restarted) \{key\}$/, 'what a step notes for itself over a restart'],
	[/^the screens$/, 'a part of a record of smsts.log'],
	[/^Start executing an instruction\./, 'a record of smsts.log'],
	[/^bootseq: \{message\} \{help\}$/, 'two sentences that are told'],
	[/^in \{path\}$/, 'the place of a diagnostic, as compilers write it'],
	[/^(?:nobody can be asked|a person decided|the answers file says so)$/, 'reasons in smsts.log'],
	[
		/^(?:\{command\} \(package|nothing: the step|the client cache|the working folder|the script of the step|Windows Update: install|\((?:parameters )?not shown: )/,
		'what a step does stands in the place of its command line',
	],
];

/** What is put together of parts, each of which is told: the whole, as it comes out. */
const puttogether = new Map([
	['taken over', '{path} cannot be taken over: {error}'],
	['cleaned up', '{path} cannot be cleaned up: {error}'],
	[', record {} at byte {}', '{file}, record {record} at byte {offset}: {message}'],
	['The content of package', 'The content of package {packageId} is not there.'],
	['is not there.', 'The content of package {packageId} is not there.'],
	['was {}', 'The prestart command was cancelled.'],
	['{}. It is back.', 'It is back.'],
]);

const holes = /\{\w+\}/g;
const shape = (text: string): string => text.replaceAll(holes, '{}');

const found = rooms.flatMap(toldSentences);
const told = found.filter(
	({file, text}) =>
		!english.some(([pattern]) => pattern.test(file)) && !noSentences.some(([pattern]) => pattern.test(text)),
);

describe.each([
	['fr', sentencesFr()],
	['nl', sentencesNl()],
] as const)('the sentences of %s', (_, {messages, conditions}) => {
	const all = [...messages, conditions].flatMap(part => Object.entries(part));
	const known = new Set(all.map(([text]) => shape(text)));

	const isKnown = (text: string) => known.has(shape(puttogether.get(shape(text)) ?? text));

	it('hold every sentence of the rooms that the screen may show', () => {
		const missing = told.filter(
			({file, text}) =>
				!isKnown(text) &&
				// What was seen by a condition is told part by part.
				!(
					file.startsWith('sequence/conditions/') &&
					text.split(', ').every(part => isKnown(part) || /^\{\w+\}$/.test(part))
				),
		);
		expect(missing.map(({file, text}) => `${file}: ${text}`)).toEqual([]);
	});

	it('hold none that nobody says', () => {
		// What is checked of a computer has what is wanted behind it.

		const said = found.map(
			({text}) => new RegExp(`^${RegExp.escape(shape(text)).replaceAll('\\{\\}', '.*')}(?: {})?$`),
		);
		const stale = messages
			.flatMap(part => Object.keys(part))
			.filter(text => !puttogether.values().some(whole => whole === text))
			.filter(text => !said.some(pattern => pattern.test(shape(text))));
		expect(stale).toEqual([]);
	});
});

describe('what is said in the source', () => {
	const saidBy = (code: string) => sentencesOfCode(code, 'steps/example.ts').map(({text}) => text);

	it.each([
		['a message', "const a = {message: 'The drive is full.'};", ['The drive is full.']],
		['a message with a value', 'fail(`The drive ${drive.name} is full.`);', ['The drive {name} is full.']],
		[
			'one of two',
			"fail(isFull ? 'The drive is full.' : `The drive ${letter} is gone.`);",
			['The drive is full.', 'The drive {letter} is gone.'],
		],
		[
			'one with a part that may be absent',
			"fail(`No room${place === '' ? '' : ` on ${place}`} for it.`);",
			['No room for it.', 'No room on {place} for it.'],
		],
		['two lines', 'fail(`Nothing was made:\\n ${why}`);', ['Nothing was made:']],
		[
			'what a value falls back to',
			"fail(`It ended: ${said ?? 'no reason given'}`);",
			['no reason given', 'It ended: {said}'],
		],
	])('%s', (_, code, sentences) => {
		expect(saidBy(code).toSorted()).toEqual([...sentences].toSorted());
	});

	it.each([
		['a record of the log', "log('Waiting for the lock');"],
		['a fault for programmers', "throw new Error('There is no such row');"],
		['a name', "const room = 'media-creation';"],
		['a type', "type Kind = 'no room' | 'too much room';"],
		['what a step does', "const step = {describe: () => 'install the updates'};"],
	])('but not %s', (_, code) => {
		expect(saidBy(code)).toEqual([]);
	});
});
