import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {createJsonConsole} from '../../source/ui/json-console.ts';
import {openLineConsole} from '../helpers/open-line-console.ts';

describe('creating media, line by line', () => {
	it('a page is asked field after field; Enter alone keeps what stands there', async () => {
		const {console, input, lines, hears} = openLineConsole();
		const asked = console.ask('create-page', {
			page: 'output',
			place: {page: 4, pages: 4},
			values: new Map([['output', '/srv/out.iso']]),
		});
		await hears('Where they are written. page 4 of 4');
		await hears('Enter alone means /srv/out.iso.');
		input.write('\n');
		await hears('2 4.7 GB (DVD)');
		input.write('2\n');
		await hears('Other size');
		input.write('\n');
		await hears('Replace');
		input.write('2\n');
		expect(await asked).toEqual({
			kind: 'answer',
			answer: {
				values: new Map([
					['output', '/srv/out.iso'],
					['split', '4.7 GB'],
					['splitSize', ''],
					['replace', 'false'],
				]),
				goes: 'on',
			},
		});
		expect(lines.join('\n')).not.toContain('undefined');
	});

	it('Enter alone for a password or a code is none: media without them can be made', async () => {
		const {console, input, hears} = openLineConsole();
		const asked = console.ask('create-page', {page: 'protection', values: new Map()});
		for (const label of ['Password', 'The same again']) {
			await hears(label);
			input.write('\n');
		}

		await hears('2 Configuration Manager');
		input.write('1\n');
		await hears('Encrypt packages');
		await hears('2 No');
		input.write('2\n');
		for (const label of ['Signing key', 'Valid from', 'Valid to', 'Technician code']) {
			await hears(label);
			input.write('\n');
		}

		const reply = await asked;
		const given = reply.kind === 'answer' ? [...reply.answer.values] : [];
		expect(given.filter(([, value]) => value instanceof Secret)).toEqual([]);
		expect(given).toContainEqual(['password', '']);
		expect(given).toContainEqual(['technicianCode', '']);
	});

	it('the review says what was said and what is missing, never the password', async () => {
		const {console, input, lines, hears} = openLineConsole();
		const asked = console.ask('create-review', {
			values: new Map<'label' | 'password', string | Secret>([
				['label', 'Workshop'],
				['password', new Secret('canary-password')],
			]),
			problem: 'There is no folder for CON00021.',
		});
		await hears('Label: Workshop');
		await hears('There is no folder for CON00021.');
		await hears('Password: given');
		input.write('2\n');
		expect(await asked).toEqual({kind: 'answer', answer: 'change'});
		expect(lines.join('\n')).not.toContain('canary-password');
	});

	it('a volume is asked for by number and label, with what is in its place', async () => {
		const {console, input, hears} = openLineConsole();
		const question = {volume: 2, volumes: 3, label: 'Workshop'};
		const asked = console.ask('volume', {...question, found: {name: 'Other shop'}});
		await hears('Insert volume 2 of 3 of “Workshop”');
		await hears('In its place there is “Other shop”.');
		input.write('1\n');
		expect(await asked).toEqual({kind: 'answer', answer: 'look'});
		const again = console.ask('volume', question);
		await hears('It was not found in any drive.');
		input.write('2\n');
		expect(await again).toEqual({kind: 'left'});
	});
});

describe('creating media, as JSON', () => {
	it('is an object for every report of the progress; nobody is asked', async () => {
		const lines: unknown[] = [];
		const console = createJsonConsole({write: line => lines.push(JSON.parse(line)), clock: () => 'now'});
		console.progress?.({phase: 'copying', volume: 1, volumes: 2, share: 0.5, written: {bytes: 1, total: 2}});
		expect(lines).toEqual([
			{
				type: 'media-progress',
				time: 'now',
				phase: 'copying',
				volume: 1,
				volumes: 2,
				share: 0.5,
				written: {bytes: 1, total: 2},
			},
		]);
		expect(await console.ask('volume', {volume: 2, volumes: 3, label: 'Workshop'})).toEqual({
			kind: 'unanswered',
			missing: 'volume',
		});
	});
});
