import {existsSync, mkdirSync, readdirSync, truncateSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {findTool} from '../../source/media/image/tools.ts';
import {createMedia as create, mediaOrder as order} from '../helpers/media-order.ts';
import {type ProgramBench, programBench} from '../helpers/program-bench.ts';

const xorriso = await findTool('xorriso');

describe('a creation that is interrupted', {timeout: 60_000}, () => {
	/** A package that takes a moment to copy. */
	const begin = async (bench: ProgramBench) => {
		const [document = ''] = order(bench);
		truncateSync(bench.write('packages/one/huge.bin', ''), 2_000_000_000);
		const program = bench.start([
			'media',
			'create',
			'stand-alone',
			document,
			'--leave-out',
			'CON00021',
			'--package',
			`CON00020=${bench.path('packages/one')}`,
			'--output',
			bench.path('made/media'),
			'--json',
		]);
		mkdirSync(bench.path('made'));
		await program.line(line => /"copying"/.test(line) && JSON.parse(line).share > 0);
		return program;
	};

	it('by Ctrl+C leaves nothing', async () => {
		const bench = programBench();
		const program = await begin(bench);
		program.signal('SIGINT');
		expect((await program.ended).code).toBe(130);
		expect(readdirSync(bench.path('made'))).toEqual([]);
	});

	it.each(['SIGTERM', 'SIGHUP'] as const)(
		'by %s, as by a supervisor or a terminal that is closed, leaves nothing, no folder that was made for it, and says so',
		async signal => {
			const bench = programBench();
			const [document = ''] = order(bench);
			truncateSync(bench.write('packages/one/huge.bin', ''), 2_000_000_000);
			const program = bench.start([
				'media',
				'create',
				'stand-alone',
				document,
				'--leave-out',
				'CON00021',
				'--package',
				`CON00020=${bench.path('packages/one')}`,
				'--output',
				bench.path('new/folders/media'),
				'--plain',
			]);
			await program.line(line => line.includes('Copying'));
			program.signal(signal);
			const {code, stderr} = await program.ended;
			expect(code).toBe(130);
			expect(stderr).toContain('The media were not created: it was cancelled.');
			expect(existsSync(bench.path('new'))).toBe(false);
		},
	);

	it('by a power cut leaves nothing that looks finished, and the next one cleans it', async () => {
		const bench = programBench();
		const program = await begin(bench);
		program.signal('SIGKILL');
		await program.ended;
		expect(readdirSync(bench.path('made'))).toEqual(['media.unfinished']);
		const unfinished = bench.path('made/media.unfinished/content');
		expect((await bench.bootseq(['media', 'inspect', unfinished])).code).toBe(2);
		truncateSync(bench.path('packages/one/huge.bin'), 10);
		const again = await create(bench, ...order(bench), '--output', bench.path('made/media'));
		expect(again.code, again.stderr).toBe(0);
		expect(readdirSync(bench.path('made'))).toEqual(['media']);
	});

	it.skipIf(xorriso === undefined)(
		'by a power cut between two images leaves none that looks finished, and the same order works again (needs the Debian package xorriso)',
		async () => {
			const bench = programBench();
			mkdirSync(bench.path('images'));
			const args = [...order(bench), '--split', '150MB', '--output', bench.path('images/shop.iso')];
			for (const name of ['one', 'two']) {
				truncateSync(bench.write(`packages/${name}/huge.bin`, ''), 100_000_000);
			}

			const program = bench.start(['media', 'create', 'stand-alone', ...args, '--json']);
			await program.line(line => /"writing-image","volume":2/.test(line));
			program.signal('SIGKILL');
			await program.ended;
			expect(readdirSync(bench.path('images'))).toEqual(['shop.iso.unfinished']);
			const again = await create(bench, ...args);
			expect(again.code, again.stderr).toBe(0);
			expect(readdirSync(bench.path('images'))).toEqual(['shop-1.iso', 'shop-2.iso']);
			const third = await create(bench, ...args);
			expect(third).toMatchObject({code: 2, stderr: expect.stringContaining('shop-1.iso is there already.')});
			expect(third.stdout).not.toContain('Copying');
			bench.write('images/notes.iso', '{"mine": true}');
			const other = await create(
				bench,
				...order(bench),
				'--replace',
				'--output',
				bench.path('images/notes.iso'),
			);
			expect(other).toMatchObject({code: 2, stderr: expect.stringContaining('holds no media')});
			expect(other.stdout).not.toContain('Copying');
		},
	);
});
