import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readCreateOptions} from '../../../source/commands/media-create/create-options.ts';
import {wordsOfCreate} from '../../../source/commands/media-create/create-words.ts';
import {readOrder} from '../../../source/commands/media-create/read-order.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const options = (...words: readonly string[]) => {
	const read = readCreateOptions(words);
	if (!read.ok) {
		throw new Error(read.error);
	}

	return read.value;
};

const order = (json: Readonly<Record<string, unknown>>, environment: Readonly<Record<string, string>> = {}) =>
	readOrder({output: 'media', ...json}, '/orders', environment);

describe('the options of media create', () => {
	it('are an order, with full paths, and know a document with its ID from one without', () => {
		const {order: read, guided} = options(
			'stand-alone',
			'a.xml',
			'CON00010=b.zip',
			'--package',
			'CON00020=p q',
			'--variable',
			'Site=Lyon=1',
			'--variable',
			'AssetTag=',
			'--secret-variable',
			'Pin=THE_PIN',
			'--media-language',
			'nl',
			'--unattended',
			'--boot-image',
			'linux',
			'--output',
			'out.iso',
		);
		expect(guided).toBe(false);
		expect(read).toEqual({
			sequences: [path.resolve('a.xml'), {file: path.resolve('b.zip'), packageId: 'CON00010'}],
			packages: {CON00020: path.resolve('p q')},
			variables: {Site: 'Lyon=1', AssetTag: '', Pin: {environment: 'THE_PIN'}},
			language: 'nl',
			unattended: true,
			bootImage: 'linux',
			output: path.resolve('out.iso'),
		});
	});

	it('go over what the order file says; lists are joined, and its paths are relative to the file', () => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'order.json');
		writeFileSync(file, '\uFEFF{"label": "One", "sequences": ["a.xml"], "packages": {"CON00001": "p"}}');
		const read = options(
			'stand-alone',
			'--from',
			file,
			'--label',
			'Two',
			'--package',
			'CON00002=q',
			'/b.xml',
		);
		expect(read).toMatchObject({
			folder,
			order: {
				label: 'Two',
				sequences: ['a.xml', '/b.xml'],
				packages: {CON00001: 'p', CON00002: path.resolve('q')},
			},
		});
	});

	it('ask for guidance where nothing was ordered', () => {
		expect(options().guided).toBe(true);
		expect(options('--plain').guided).toBe(true);
		expect(options('stand-alone').guided).toBe(false);
	});

	it.each([
		[['bootable'], 'makes stand-alone media, not "bootable"'],
		[['stand-alone', '--package', 'CON00020'], '--package takes ID=folder, not "CON00020".'],
		[['stand-alone', '--package', 'A=x', '--package', 'A=y'], 'A is given twice'],
		[['stand-alone', '--package', 'CON00020='], '--package takes ID=folder, not "CON00020=".'],
		[['stand-alone', '--application', 'Reader= '], '--application takes name=folder, not "Reader= ".'],
		[['stand-alone', '--variable', 'Site=a', '--variable', 'SITE=b'], 'SITE is given twice'],
		[['stand-alone', '--output='], '--output is given without a value.'],
		[['stand-alone', '--boot-image', ''], '--boot-image is given without a value.'],
		[['stand-alone', ''], 'A document is given without a value.'],
		[['stand-alone', '--software', ''], '--software is given without a value.'],
		[['stand-alone', '--password', 'x'], 'There is no option --password'],
		[
			['stand-alone', '--from', '/nowhere/order.json'],
			'There is no file /nowhere/order.json. Check the path.',
		],
		[['stand-alone', '--lable', 'x'], 'There is no option --lable. See bootseq media create --help.'],
		[['stand-alone', '--label', '--state'], 'The option --label needs a value, and --state follows it.'],
	])('%j is refused in words', (words, sentence) => {
		const read = readCreateOptions(words);
		expect(read.ok ? '' : read.error).toContain(sentence);
	});

	it('may stand before the word create, as on every command', () => {
		expect(wordsOfCreate(['media', '--state', '/s', 'create', 'stand-alone'])).toEqual([
			'--state',
			'/s',
			'stand-alone',
		]);
		expect(wordsOfCreate(['media', 'inspect', 'create'])).toBeUndefined();
		expect(wordsOfCreate(['run', 'media', 'create'])).toBeUndefined();
	});
});

describe('an order', () => {
	it('has its secrets from the environment, never in the file itself', () => {
		const read = order(
			{
				password: {environment: 'P'},
				technicianCode: {environment: 'C'},
				variables: {Pin: {environment: 'C'}, Site: 'Lyon'},
				endAction: 'shutdown',
			},
			{P: 'canary-one', C: 'canary-two'},
		);
		expect(JSON.stringify(read)).not.toContain('canary');
		const {password, request} = read.ok ? read.value : {};
		expect(password?.reveal()).toBe('canary-one');
		const values = new Map(request?.variables.map(({name, value}) => [name, value]));
		expect(values.get('Pin')).toBeInstanceOf(Secret);
		expect(values.get('BootseqTechnicianCode')).toBeInstanceOf(Secret);
		expect(values.get('BootseqSuccessEnd')).toBe('shutdown');
		const clear = order({password: 'canary-three'});
		expect(clear.ok ? [] : clear.error).toEqual([
			expect.stringContaining('password must name a variable of the environment'),
		]);
		expect(JSON.stringify(clear)).not.toContain('canary-three');
	});

	it('has no label of spaces, and no spaces around one', () => {
		const labelOf = (label: string) => {
			const read = order({label});
			return read.ok ? read.value.request.label : read.error;
		};
		expect(labelOf('   ')).toBe('bootseq media');
		expect(labelOf(' Workshop ')).toBe('Workshop');
	});

	it('says in words which file is not there', () => {
		const read = order({prestartForm: 'form.json', signingKey: '/'});
		expect(read.ok ? [] : read.error.toSorted()).toEqual([
			`prestartForm: There is no file ${path.resolve('/orders/form.json')}. Check the path.`,
			'signingKey: / is a folder. Name a file in it.',
		]);
	});

	it('takes no empty path, which would be that of the current folder', () => {
		const read = order({
			packages: {CON00021: ''},
			applications: {Reader: ' '},
			software: [''],
			sequences: ['', {file: ''}],
		});
		expect(read.ok ? [] : read.error.toSorted()).toEqual([
			'applications.Reader must be a folder.',
			'packages.CON00021 must be a folder.',
			'sequences must hold files, or objects with file, packageId and name.',
			'sequences must hold files, or objects with file, packageId and name.',
			'software must hold paths, and one of them is empty.',
		]);
	});

	it('says everything that is wrong with it at once', () => {
		const read = order({
			label: 'two\nlines',
			validFrom: '2027-02-30x',
			split: 'huge',
			format: 'zip',
			endAction: 'explode',
			keyboard: 'a b',
			sequences: [1],
			packages: ['x'],
			variables: {_SMSTSx: 'y', BootseqPrestartCommand: 'z'},
			prestartFiles: 'p',
			unattended: 'yes',
			outptu: 'x',
			technicianCode: {environment: 'MISSING'},
		});
		const problems = read.ok ? [] : read.error;
		for (const part of [
			'There is no field outptu',
			'label must be one line',
			'validFrom is "2027-02-30x"',
			'"huge" is no size of a volume',
			'format must be one of',
			'endAction must be one of',
			'keyboard must be',
			'sequences must hold files',
			'packages must be an object',
			'_SMSTSx is read-only',
			'BootseqPrestartCommand has a field of its own',
			'prestart command, and no command',
			'unattended must be true or false',
			'the environment has no variable MISSING',
		]) {
			expect(
				problems.filter(problem => problem.includes(part)),
				part,
			).toHaveLength(1);
		}
	});

	it.each([
		'2026-02-30',
		'2027-02-29',
		'2100-02-29',
		'2027-04-31',
		'2027-13-01',
		'2027-01-00',
		'2027-01-32T08:00Z',
	])('is refused with a date that no calendar has: %s', date => {
		const read = order({validTo: date});
		expect(read.ok ? [] : read.error).toEqual([expect.stringContaining(`validTo is "${date}"`)]);
	});

	it('takes every day that there is, 29 February of leap years among them', () => {
		const days: string[] = [];
		for (let time = Date.UTC(1999, 0, 1); time < Date.UTC(2005, 0, 1); time += 24 * 60 * 60 * 1000) {
			days.push(new Date(time).toISOString().slice(0, 10));
		}

		expect([...days, '2400-02-29'].filter(day => !order({validTo: day}).ok)).toEqual([]);
	});

	it('is refused when it would expire before it may be used, or protects what cannot be protected', () => {
		const problemsOf = (json: Readonly<Record<string, unknown>>) => {
			const read = order(json);
			return read.ok ? [] : read.error;
		};
		expect(problemsOf({validFrom: '2027-02-01', validTo: '2027-01-31'})).toEqual([
			'The media would expire (2027-01-31) before they may be used (2027-02-01).',
		]);
		expect(problemsOf({encryptPackages: true, format: 'configuration-manager'})).toHaveLength(1);
		expect(problemsOf({encryptPackages: true, split: '4.7GB'})).toHaveLength(1);
	});

	it('takes a label of 200 characters in any script', () => {
		const label = '工作站 🖥 – é'.repeat(20).slice(0, 200);
		const read = order({label});
		expect(read.ok && read.value.request.label).toBe(label);
	});
});
