import {existsSync, mkdirSync, readdirSync, renameSync, statSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {findTool} from '../../source/media/image/tools.ts';
import {ofType} from '../helpers/event-lines.ts';
import {
	createMedia as create,
	mediaOrder as order,
	mediaPassword as password,
} from '../helpers/media-order.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';
import {keys, Technician} from '../helpers/technician.ts';

const xorriso = await findTool('xorriso');

const bootUnattended = async (bench: ProgramBench, media: string, answers: object = {}) => {
	const file = bench.write('answers.json', JSON.stringify({password, ...answers}));
	return bench.bootseq(['boot', '--media', media, '--unattended', '--json', '--answers', file]);
};

describe('bootseq media create stand-alone', {timeout: 60_000}, () => {
	it('makes media that run to their end: password, prestart command and form, variables', async () => {
		const bench = programBench();
		const form = [
			{variable: 'AssetTag', label: 'Asset tag', required: true, pattern: String.raw`[A-Z]{2}-\d{4}`},
		];
		bench.write('prestart/ask.sh', 'echo "Site=Gent" >> "$TSENV"');
		bench.write(
			'order.json',
			JSON.stringify({
				prestartCommand: 'sh ask.sh',
				prestartFiles: 'prestart',
				prestartForm: form,
				variables: {Pin: {environment: 'CANARY'}},
				label: 'Werkplaats – 3',
			}),
		);
		const media = bench.path('media');
		const made = await bench.bootseq(
			[
				'media',
				'create',
				'stand-alone',
				...order(bench),
				'--from',
				bench.path('order.json'),
				'--output',
				media,
				'--json',
			],
			{environment: {BOOTSEQ_MEDIA_PASSWORD: password, CANARY: 'canary-pin'}},
		);
		expect(made.code, made.stderr).toBe(0);
		const lines = made.stdout
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(lines.at(-1)).toMatchObject({type: 'media-created', label: 'Werkplaats – 3', places: [media]});
		expect(lines.filter(({type}) => type === 'media-progress').map(({phase}) => phase)).toContain(
			'protecting',
		);
		expect(made.stdout).not.toContain('canary-pin');

		const run = await bootUnattended(bench, media, {prestart: {AssetTag: 'CO-0001'}});
		expect(run.code, run.stderr).toBe(0);
		expect(ofType(run.events(), 'output').map(({text}) => text)).toEqual(['one CO-0001 Gent', 'two']);
		expect(run.stdout).not.toContain('canary-pin');
	});

	it.skipIf(xorriso === undefined)(
		'makes an ISO image that runs to its end (needs the Debian package xorriso)',
		async () => {
			const bench = programBench();
			mkdirSync(bench.path('images'));
			const image = bench.path('images/workshop.iso');
			const made = await create(bench, ...order(bench), '--output', image);
			expect(made.code, made.stderr).toBe(0);
			expect(readdirSync(bench.path('images'))).toEqual(['workshop.iso']);
			const again = await create(bench, ...order(bench), '--output', image);
			expect(again).toMatchObject({code: 2, stderr: expect.stringContaining(`${image} is there already.`)});
			const run = await bootUnattended(bench, image);
			expect(run.code, run.stderr).toBe(0);
		},
	);

	it('says everything that is missing, and which step of which task sequence wants it', async () => {
		const bench = programBench();
		const [document = ''] = order(bench);
		const {code, stderr} = await create(bench, document, '--output', bench.path('media'));
		expect(code).toBe(2);
		expect(stderr).toContain(
			'CON00020, which is wanted by the step “First” of the task sequence Set up (CON00010)',
		);
		expect(stderr).toContain('CON00021, which is wanted by the step “Second”');
		expect(existsSync(bench.path('media'))).toBe(false);
	});

	it('says what is wrong with the content before a boot image is made, which takes minutes', async () => {
		const bench = programBench();
		const args = order(bench);
		symlinkSync('/etc/hostname', bench.path('packages/two/link'));
		const {code, stderr} = await create(
			bench,
			...args,
			'--boot-image',
			'linux',
			'--output',
			bench.path('media'),
		);
		expect(code).toBe(2);
		expect(stderr).toContain(`${bench.path('packages/two/link')} is a link or a device`);
	});

	it('says in a sentence what is wrong with a name, and takes the longest that a file system takes', async () => {
		const bench = programBench();
		const args = order(bench);
		bench.write('form.json', '{}');
		const below = await create(bench, ...args, '--output', bench.path('form.json/x'));
		expect(below).toMatchObject({
			code: 2,
			stderr: expect.stringContaining(`${bench.path('form.json')} is no folder.`),
		});
		const long = await create(bench, ...args, '--output', bench.path('x'.repeat(256)));
		expect(long).toMatchObject({code: 2, stderr: expect.stringContaining('the name is too long')});
		mkdirSync(bench.path('made'));
		const longest = await create(bench, ...args, '--output', bench.path('made', 'ü'.repeat(127)));
		expect(longest.code, longest.stderr).toBe(0);
		expect(readdirSync(bench.path('made'))).toEqual(['ü'.repeat(127)]);
	});

	it('takes no password as an argument, and says what it does not know', async () => {
		const bench = programBench();
		const refused = await create(bench, ...order(bench), '--password', 'x', '--output', bench.path('media'));
		expect(refused).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('There is no option --password'),
		});
		bench.write('order.json', '{"outptu": "x", "password": "in clear"}');
		const wrong = await create(bench, '--from', bench.path('order.json'));
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toContain('There is no field outptu');
		expect(wrong.stderr).toContain('password must name a variable of the environment');
		expect(wrong.stderr).not.toContain('in clear');
	});
});

describe('media with several volumes (media-and-boot.md §1.4)', {timeout: 90_000}, () => {
	/** Two volumes; the first is in the drive. */
	const inDrive = async (bench: ProgramBench, label: string): Promise<string> => {
		const made = await create(
			bench,
			...order(bench),
			'--split',
			'300KB',
			'--label',
			label,
			'--output',
			bench.path(label),
		);
		expect(made.code, made.stderr).toBe(0);
		expect(readdirSync(bench.path(label))).toEqual(['volume-1', 'volume-2']);
		return bench.path(label);
	};

	it('ask for the next volume in the same drive, refuse one of another set by name, and go on', async () => {
		const bench = programBench();
		const set = await inDrive(bench, 'Workshop');
		const other = await inDrive(bench, 'Other shop');
		mkdirSync(bench.path('mount'));
		const drive = bench.path('mount/drive');
		/** What was in the drive comes back to its place. */
		let inside: string | undefined;
		const insert = (volume: string) => {
			if (inside !== undefined) {
				renameSync(drive, inside);
			}

			renameSync(volume, drive);
			inside = volume;
		};

		insert(path.join(set, 'volume-1'));
		const technician = new Technician(['boot', '--media', drive, '--state', bench.state], {
			columns: 100,
			rows: 30,
			environment: {BOOTSEQ_MEDIA_PASSWORD: password},
		});
		await technician.sees('Insert volume 2 of 2 of “Workshop”', 30_000);
		await technician.sees('In its place there is volume 1 of 2');
		insert(path.join(other, 'volume-2'));
		technician.types(keys.enter);
		await technician.sees('In its place there is “Other shop”');
		insert(path.join(set, 'volume-2'));
		technician.types(keys.enter);
		await technician.sees('Set up succeeded', 30_000);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(
			bench
				.log()
				.filter(text => /^(?:one|two)\b/.test(text))
				.map(text => text.trim()),
		).toEqual(['one', 'two']);
	});

	it('are all found by themselves where they lie beside each other', async () => {
		const bench = programBench();
		const set = await inDrive(bench, 'Workshop');
		const run = await bootUnattended(bench, path.join(set, 'volume-1'));
		expect(run.code, run.stderr).toBe(0);
	});

	it.skipIf(xorriso === undefined)(
		'are found as images beside each other, and each is sound by itself (needs the Debian package xorriso)',
		async () => {
			const bench = programBench();
			mkdirSync(bench.path('images'));
			const made = await create(
				bench,
				...order(bench),
				'--split',
				'900KB',
				'--output',
				bench.path('images/shop.iso'),
			);
			expect(made.code, made.stderr).toBe(0);
			expect(readdirSync(bench.path('images'))).toEqual(['shop-1.iso', 'shop-2.iso']);
			for (const name of ['shop-1.iso', 'shop-2.iso']) {
				expect(statSync(bench.path('images', name)).size).toBeLessThanOrEqual(900_000);
				const verified = await bench.bootseq(['media', 'verify', bench.path('images', name)]);
				expect(verified.stdout).toContain('no errors');
				expect(verified.code, verified.stderr).toBe(0);
				expect((await bench.bootseq(['media', 'inspect', bench.path('images', name)])).code).toBe(0);
			}

			const run = await bootUnattended(bench, bench.path('images/shop-1.iso'));
			expect(run.code, run.stderr).toBe(0);
			expect(ofType(run.events(), 'output').map(({text}) => text)).toEqual(['one  ', 'two']);
		},
	);

	it('are named where nobody can be asked for the one that is missing', async () => {
		const bench = programBench();
		const set = await inDrive(bench, 'Workshop');
		renameSync(path.join(set, 'volume-2'), bench.path('in the drawer'));
		const run = await bootUnattended(bench, path.join(set, 'volume-1'));
		expect(run.code).toBe(1);
		expect(run.stderr).toContain('volume 2 of 2 of "Workshop", and nobody can be asked');
	});
});

describe('the guided screen of media create', {timeout: 60_000}, () => {
	it('asks the same page after page, shows what is missing where it is looked over, and creates the media', async () => {
		const bench = programBench();
		const [document = ''] = order(bench);
		const file = document.slice(document.indexOf('=') + 1);
		const media = bench.path('media');
		const technician = new Technician(['media', 'create', '--state', bench.state], {columns: 100, rows: 40});
		await technician.sees('What goes onto the media');
		const fill = (...texts: readonly string[]) => {
			for (const text of texts) {
				technician.types(text);
				technician.types(keys.tab);
			}
		};

		fill(file, `CON00020=${bench.path('packages/one')}`, '', '', '', '', '', 'Workshop', 'Contoso');
		technician.types(keys.enter);
		await technician.sees('Who may use them, and when');
		fill(password, 'something else', '', '', '', '', '', '');
		technician.types(keys.enter);
		await technician.sees('The two passwords are not the same.');
		fill(password, password, '', '', '', '', '', '');
		technician.types(keys.enter);
		await technician.sees('What happens at the computer');
		fill(...Array.from({length: 10}, () => ''));
		technician.types(keys.enter);
		await technician.sees('Where they are written');
		fill(media, '', '', '');
		technician.types(keys.enter);
		await technician.sees('Create these media?');
		await technician.sees('Label: Workshop');
		technician.types(keys.enter);
		await technician.sees('There is no folder for CON00021');
		technician.types(keys.down);
		technician.types(keys.enter);
		await technician.sees('What goes onto the media');
		fill('', `;CON00021=${bench.path('packages/two')}`, '', '', '', '', '', '', '');
		technician.types(keys.enter);
		const others = [
			['Who may use them', 8],
			['What happens at the computer', 10],
			['Where they are written', 4],
		] as const;
		for (const [title, fields] of others) {
			await technician.sees(title);
			technician.types(keys.tab.repeat(fields));
			technician.types(keys.enter);
		}

		await technician.sees('Create these media?');
		technician.types(keys.enter);
		await technician.sees('The media “Workshop” are ready', 30_000);
		technician.types(keys.enter);
		expect(await technician.exit).toBe(0);
		expect(technician.hasTerminalBack).toBe(true);

		const second = new Technician(['boot', '--media', media, '--state', bench.state], {
			columns: 100,
			rows: 30,
		});
		await second.sees('Workshop');
		second.types(`${password}${keys.enter}`);
		await second.sees('Set up succeeded', 30_000);
		await second.sees('Contoso');
		second.types(keys.enter);
		expect(await second.exit).toBe(0);
	});
});
