import {Buffer} from 'node:buffer';
import {formatCmtrace, parseCmtrace} from '../../../../source/log/cmtrace.ts';
import {createLineSplitter} from '../../../../source/machine/line-splitter.ts';
import {terminalText, wrappedText} from '../../../../source/ui/terminal-text.ts';
import type {FuzzTarget} from '../target.ts';

const control = /\p{Cc}/u;

const texts = [
	'Installing \u001b[31mred\u001b[0m \u001b]8;;https://example.invalid\u0007link\u001b]8;;\u0007 50 %\t|\u0008\u0008',
	'\u001bP1$r0m\u001b\\ \u009b2J \u001b(0 \u001b[?1049h \u001b[6n 漢字 😀 e\u0301\u200b',
	'plain',
];

export const terminalTargets: readonly FuzzTarget[] = [
	{
		name: 'terminal text',
		weight: 16,
		dictionary: {
			tokens: [
				'\u001b',
				'\u009b',
				'\u009d',
				'\u0007',
				'\u001b[',
				'\u001b]',
				'\u001b]0;',
				'\u001b]8;;',
				'\u001bP',
				'\u001b\\',
				';',
				'?',
				'1;',
				'\t',
				'\b',
				'\r',
				'漢',
				'😀',
				'\u0301',
				'\u202e',
				'\u200d',
				']',
			],
			brackets: [
				['\u001b[', 'm'],
				['\u001b]', '\u0007'],
				['\u001b]8;;a', ''],
			],
		},
		seeds: () => texts.map(text => Buffer.from(text)),
		examine(input) {
			const text = Buffer.from(input).toString('utf8');
			const row = terminalText(text, 80);
			if (control.test(row) || row.length > 80 * 40 + text.length) {
				return `a row that moves the cursor: ${JSON.stringify(row)}`;
			}

			const rows = wrappedText(text, 40, 4);
			const moving = rows.find(one => control.test(one));
			return moving === undefined
				? undefined
				: `a wrapped row that moves the cursor: ${JSON.stringify(moving)}`;
		},
	},
	{
		name: 'records of smsts.log',
		weight: 14,
		dictionary: {
			tokens: [
				'<![LOG[',
				']LOG]!>',
				'<time="',
				'" date="',
				'component="',
				'"',
				'>',
				'\r\n',
				'+000',
				'-120',
				'<',
				'\0',
			],
		},
		seeds: () => [
			Buffer.from(
				'<![LOG[text]LOG]!><time="10:15:00.123-120" date="08-01-2026" component="TSManager" context="" type="1" thread="1876" file="engine.cxx:143">\r\n',
			),
		],
		examine(input) {
			const text = Buffer.from(input).toString('utf8');
			const read = parseCmtrace(text);
			const again = parseCmtrace(
				formatCmtrace({
					time: '10:15:00.123',
					bias: -120,
					date: '08-01-2026',
					component: text,
					context: '',
					type: 1,
					thread: 1,
					file: 'a',
					...read,
					text,
				}),
			);
			if (again === undefined) {
				return 'what was logged cannot be read again';
			}

			return text.includes(']LOG]!>') || again.text === text ? undefined : 'a text was logged as another';
		},
	},
	{
		name: 'output of commands',
		weight: 14,
		dictionary: {tokens: ['\r', '\n', '\r\n', '\u001b[2K', '\u00e9', '😀', '\0']},
		seeds: () => [Buffer.from('one\r\ntwo\rthree\n😀 four')],
		examine(input) {
			const lines: string[] = [];
			const splitter = createLineSplitter(line => lines.push(line));
			const middle = Math.floor(input.length / 2);
			splitter.write(input.subarray(0, middle));
			splitter.write(input.subarray(middle));
			splitter.end();
			const expected = new TextDecoder().decode(input).replaceAll(/[\r\n]/g, '');
			return lines.join('') === expected ? undefined : 'output was lost or changed';
		},
	},
];
