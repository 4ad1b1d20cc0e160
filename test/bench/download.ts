import {execFile, spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {existsSync, statSync} from 'node:fs';
import {chmod, mkdir, open, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {promisify} from 'node:util';
import {blockSize} from '../../source/content/http/part-block.ts';
import {type Nginx, startNginx} from '../helpers/nginx.ts';
import {bundleProcess} from './bundle-process.ts';
import type {Bench, Figure} from './figure.ts';
import {interleaved, median, middleHalf, ratios} from './samples.ts';
import {inScratchFolder} from './scratch.ts';
import {round} from './table.ts';

const execute = promisify(execFile);
const largeRounds = 5;
// A round takes most of a minute, and what is measured is far from what is asked.
const smallRounds = 1;
const largeSize = 1_000_000_000;
const smallFiles = 10_000;

type Place = {readonly folder: string; readonly nginx: Nginx; readonly program: string};

/** Fetching over HTTP, from nginx on this machine, against what people use for that. */
export const download: Bench = {
	name: 'download',
	measure: () =>
		inScratchFolder(async folder => {
			await chmod(folder, 0o755);
			const root = path.join(folder, 'root');
			await mkdir(root);
			const program = await bundleProcess(new URL('./download-process.ts', import.meta.url), folder);
			const nginx = await startNginx(root);
			try {
				const place = {folder, nginx, program};
				await writeLarge(path.join(root, 'large.wim'));
				return [
					...(await measureLarge(place)),
					await measureResume(place),
					...(await measureSmall(place, root)),
				];
			} finally {
				await nginx.stop();
			}
		}),
};

const writeLarge = async (file: string): Promise<void> => {
	const handle = await open(file, 'w');
	for (let written = 0; written < largeSize; written += 1_000_000) {
		await handle.write(randomBytes(1_000_000));
	}

	// What waits for the drive from here on is of the downloads.
	await handle.sync();
	await handle.close();
};

type Fetched = {readonly milliseconds: number; readonly peak: number};

const fetchAll = async (
	{folder, program}: Place,
	files: readonly (readonly [string, string])[],
): Promise<Fetched> => {
	const list = path.join(folder, 'list.txt');
	await writeFile(list, files.map(line => line.join('\t')).join('\n'));
	const {stdout} = await execute(process.execPath, [program, list]);
	return JSON.parse(stdout) as Fetched;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
	const from = performance.now();
	await work();
	return performance.now() - from;
};

const measureLarge = async (place: Place): Promise<readonly Figure[]> => {
	const address = `${place.nginx.url}/large.wim`;
	const target = path.join(place.folder, 'fetched.wim');
	const peaks: number[] = [];
	const curl = async (): Promise<unknown> => execute('curl', ['--silent', '--fail', '-o', target, address]);
	const withoutTarget = async (measure: () => Promise<number>): Promise<number> => {
		await rm(target, {force: true});
		return measure();
	};

	const samples = await interleaved(largeRounds, {
		curl: () => withoutTarget(() => timed(curl)),
		hashed: () =>
			withoutTarget(() =>
				timed(async () => {
					await curl();
					await execute('sha256sum', [target]);
				}),
			),
		ours: () =>
			withoutTarget(async () => {
				const {milliseconds, peak} = await fetchAll(place, [[address, target]]);
				peaks.push(peak);
				return milliseconds;
			}),
	});
	await rm(target, {force: true});
	const overCurl = ratios(samples.ours, samples.curl);
	const overHashed = ratios(samples.ours, samples.hashed);
	const milliseconds = `${round(median(samples.ours))} ms`;
	return [
		{
			what: '1 GB over HTTP, hashed and synced, over curl -o',
			asked: 1.25,
			unit: '×',
			measured: median(overCurl),
			spread: middleHalf(overCurl),
			note: `${milliseconds}; curl: ${round(median(samples.curl))} ms`,
		},
		{
			what: '… over curl -o and sha256sum',
			asked: 0.8,
			unit: '×',
			measured: median(overHashed),
			spread: middleHalf(overHashed),
			note: `${milliseconds}; both: ${round(median(samples.hashed))} ms`,
		},
		{
			what: '… peak memory of its process',
			asked: 120,
			unit: 'MB',
			measured: Math.max(...peaks),
			note: 'VmHWM, Node and all',
		},
	];
};

/** Kills the process in the middle, and counts what the server sends the next one beyond what was missing. */
const measureResume = async (place: Place): Promise<Figure> => {
	const {folder, nginx, program} = place;
	const target = path.join(folder, 'resumed.wim');
	const part = `${target}.part`;
	const list = path.join(folder, 'resumed.txt');
	await writeFile(list, `${nginx.url}/large.wim\t${target}`);
	const child = spawn(process.execPath, [program, list], {stdio: 'ignore'});
	const exited = once(child, 'exit');
	while (!existsSync(part) || statSync(part).size < largeSize / 4) {
		await setTimeout(1);
	}

	child.kill('SIGKILL');
	await exited;
	const present = statSync(part).size;
	await fetchAll(place, [[`${nginx.url}/large.wim`, target]]);
	const rest = (await nginx.requests())
		.findLast(line => line.includes(' 206 '))
		?.split(' ')
		.at(-1);
	await rm(target, {force: true});
	return {
		what: 'bytes fetched twice after the process was killed',
		asked: blockSize,
		unit: 'bytes',
		measured: Number(rest ?? Number.NaN) - (largeSize - present),
		note: `killed after ${round(present / 1e6)} of ${largeSize / 1e6} MB; a block has ${blockSize} bytes`,
	};
};

const measureSmall = async (place: Place, root: string): Promise<readonly Figure[]> => {
	const names = Array.from({length: smallFiles}, (_, index) => `${index % 100}/${index}.dll`);
	for (const name of names) {
		await mkdir(path.join(root, path.dirname(name)), {recursive: true});
		await writeFile(path.join(root, name), randomBytes(1000 + Math.floor(Math.random() * 7000)));
	}

	const folder = path.join(place.folder, 'small');
	const aria = path.join(place.folder, 'aria2.txt');
	await writeFile(
		aria,
		names.map(name => `${place.nginx.url}/${name}\n dir=${folder}/${path.dirname(name)}\n`).join(''),
	);
	const inNewFolder = async (measure: () => Promise<number>): Promise<number> => {
		await rm(folder, {recursive: true, force: true});
		for (let index = 0; index < 100; index++) {
			await mkdir(path.join(folder, String(index)), {recursive: true});
		}

		return measure();
	};

	const samples = await interleaved(smallRounds, {
		aria2: () =>
			inNewFolder(() => timed(async () => execute('aria2c', ['-q', '-i', aria, '-j', '16', '-x', '1']))),
		ours: () =>
			inNewFolder(async () => {
				const files = names.map(name => [`${place.nginx.url}/${name}`, path.join(folder, name)] as const);
				return (await fetchAll(place, files)).milliseconds;
			}),
	});
	const over = ratios(samples.ours, samples.aria2);
	return [
		{
			what: '10,000 small files, each hashed and synced, over aria2c',
			asked: 1.5,
			unit: '×',
			measured: median(over),
			note: `${round(median(samples.ours))} ms; aria2c -j 16: ${round(median(samples.aria2))} ms`,
		},
	];
};
