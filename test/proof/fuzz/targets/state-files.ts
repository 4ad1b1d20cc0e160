import {Buffer} from 'node:buffer';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseAnswers} from '../../../../source/commands/answers.ts';
import {readSettings, saveSettings, settingsFile} from '../../../../source/commands/settings.ts';
import {readRecordedMachine} from '../../../../source/machine/recorded/read-recorded-machine.ts';
import {createRecordedFacts} from '../../../../source/machine/recorded/recorded-facts.ts';
import {readActiveRun, writeActiveRun} from '../../../../source/run/active-run.ts';
import {lockStateFolder} from '../../../../source/run/lock.ts';
import {parseTsenvFile} from '../../../../source/run/tsenv-file.ts';
import {settingChoices} from '../../../../source/ui/settings.ts';
import {aboutDiagnostics, aboutProblem, aboutSentence} from '../complaint.ts';
import type {Dictionary} from '../mutate.ts';
import type {FuzzTarget} from '../target.ts';
import {machineFile} from './conditions.ts';

const json: Dictionary = {
	tokens: [
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"',
		'\\',
		'\\ud800',
		'null',
		'true',
		'false',
		'-0',
		'1e999',
		'"__proto__":{}',
		'"constructor":1',
		'""',
		'\ufeff',
		'\0',
	],
	brackets: [
		['[', ']'],
		['{"a":', '}'],
	],
};

const holder = JSON.stringify({
	pid: 999_999_999,
	bootId: 'boot-1',
	processStart: '',
	since: '2026-08-01T10:00:00Z',
});
const answers = JSON.stringify({
	password: 'p',
	sequence: 'CON00010',
	prestart: {A: 'b', C: 1},
	variables: {D: true},
	interrupted: 'rerun',
	failure: 'retry:3',
});

/** A folder inside the given one for the time of one input. */
const inFolder = async (
	folder: string,
	work: (inside: string) => Promise<string | undefined> | string | undefined,
): Promise<string | undefined> => {
	const inside = join(folder, 'state');
	mkdirSync(inside);
	try {
		return await work(inside);
	} finally {
		rmSync(inside, {recursive: true});
	}
};

export const stateTargets: readonly FuzzTarget[] = [
	{
		name: 'settings',
		weight: 1,
		dictionary: {
			...json,
			tokens: [...json.tokens, '"language":"fr"', '"colour":', '"glyphs":"ascii"', '"auto"'],
		},
		seeds: () =>
			['{"language":"nl","glyphs":"ascii","colour":"auto"}', '{}', 'null', '[]', ''].map(text =>
				Buffer.from(text),
			),
		examine: (input, folder) =>
			inFolder(folder, async state => {
				writeFileSync(settingsFile(state), input);
				const {settings, damage} = await readSettings(state);
				for (const name of ['language', 'glyphs', 'colour'] as const) {
					const choices: readonly string[] = settingChoices[name];
					if (!choices.includes(settings[name])) {
						return `${name} was read as ${String(settings[name])}`;
					}
				}

				const saved = await saveSettings(state, {language: 'fr'});
				const again = await readSettings(state);
				if (!saved.ok || again.settings.language !== 'fr' || again.damage !== undefined) {
					return 'settings could not be saved afterwards';
				}

				const others = readdirSync(state).filter(name => name !== 'settings.json');
				return others.length > 0
					? `it left ${others.join(', ')} beside the settings`
					: damage && aboutSentence(damage.reason, input);
			}),
	},
	{
		name: 'answers',
		weight: 14,
		dictionary: {
			...json,
			tokens: [...json.tokens, '"password":', '"failure":"retry:99999"', '"variables":', 'skip'],
		},
		seeds: () => [Buffer.from(answers), Buffer.from('{}')],
		examine(input) {
			const read = parseAnswers(Buffer.from(input).toString('utf8'), 'answers.json');
			return read.ok ? undefined : aboutSentence(read.error, input);
		},
	},
	{
		name: 'TSENV files',
		weight: 16,
		dictionary: {
			tokens: [
				'=',
				'<<',
				'<<END\n',
				'END\n',
				'\n',
				'\r\n',
				'\r',
				'\0',
				'\ufeff',
				'A=1\n',
				'B<<C\n',
				'\u00e9',
			],
			brackets: [['A<<B\n', 'B\n']],
		},
		seeds: () => {
			const text = 'A=1\r\nB=\nC<<END\none\ntwo\nEND\nSMSTSRebootRequested=HD\n';
			const wide = Buffer.from(text, 'utf16le');
			return [
				Buffer.from(text),
				wide,
				Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
				Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
				Buffer.concat([Buffer.from(text), wide]),
			];
		},
		examine(input) {
			const {changes, problems} = parseTsenvFile(input);
			const unnamed = changes.find(({name}) => name === '' || name !== name.trim());
			return unnamed === undefined
				? problems
						.slice(0, 20)
						.map(problem => aboutSentence(problem, input))
						.find(one => one !== undefined)
				: `a variable was named "${unnamed.name}"`;
		},
	},
	{
		name: 'lock files',
		weight: 4,
		dictionary: {
			...json,
			tokens: [...json.tokens, '"pid":-1', '"pid":1', '"pid":1e308', '"processStart":"alive"'],
		},
		seeds: () => [Buffer.from(holder), Buffer.from('')],
		examine: (input, folder) =>
			inFolder(folder, state => {
				writeFileSync(join(state, 'lock'), input);
				const lock = lockStateFolder(state, {bootId: 'boot-1', now: new Date('2026-08-01T10:00:00Z')});
				if (!lock.ok) {
					return aboutProblem(lock.error, input);
				}

				lock.value.release();
				const left = readdirSync(state);
				return left.length === 0 ? undefined : `it left ${left.join(', ')} behind`;
			}),
	},
	{
		name: 'active.json',
		weight: 4,
		dictionary: {...json, tokens: [...json.tokens, '"run":"../../x"', '"20260801-100000-0a1b2c3d/.."']},
		seeds: () => [
			Buffer.from('{"run":"20260801-100000-0a1b2c3d","name":"A","started":"2026-08-01T10:00:00.000Z"}\n'),
		],
		examine: (input, folder) =>
			inFolder(folder, state => {
				writeFileSync(join(state, 'active.json'), input);
				const read = readActiveRun(state);
				if (!read.ok) {
					return aboutProblem(read.error, input);
				}

				if (read.value === undefined) {
					return 'a file that is there was taken for none';
				}

				writeActiveRun(state, read.value);
				readFileSync(join(state, 'active.json'), 'utf8');
				return /^[\w-]+$/.test(read.value.run) ? undefined : `a run named ${read.value.run}`;
			}),
	},
	{
		name: 'recorded machines',
		weight: 5,
		dictionary: {
			...json,
			tokens: [...json.tokens, '"wmi":{}', '"files":', '"modified":"2024-13-01"', '"root\\\\cimv2"'],
		},
		seeds: () => [
			readFileSync(machineFile),
			Buffer.from(readFileSync(machineFile, 'utf8').replaceAll(/\s+/g, ' ').slice(0, 600)),
		],
		async examine(input) {
			const machine = readRecordedMachine(Buffer.from(input).toString('utf8'), 'machine.json');
			if (!machine.ok) {
				return aboutDiagnostics([machine.error], input);
			}

			const facts = createRecordedFacts(machine.value);
			await facts.computer();
			await facts.operatingSystem();
			await facts.file('C:\\Windows\\explorer.exe');
			await facts.registryValue('HKEY_LOCAL_MACHINE\\SOFTWARE', 'a');
			const rows = await facts.query(
				'root\\cimv2',
				'SELECT * FROM Win32_ComputerSystem WHERE Model LIKE "%a%"',
			);
			return rows.ok ? undefined : aboutSentence(rows.error, input);
		},
	},
];
