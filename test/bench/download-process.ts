/*
Fetches files in a process of its own, several at a time, and prints the milliseconds that took and the most memory it ever had, in MB:

	node download-process.mjs <file with a line for each: address, tab, target>
*/
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {createWebClient} from '../../source/content/http/web-client.ts';
import {limitHeap} from '../../source/run/limit-heap.ts';

const atATime = 16;

// As every run does.
limitHeap();
const files = readFileSync(process.argv[2] ?? '', 'utf8')
	.split('\n')
	.filter(line => line !== '')
	.map(line => line.split('\t'));
const client = createWebClient({});
const from = performance.now();
const waiting = files.values();
await Promise.all(
	Array.from({length: Math.min(atATime, files.length)}, async () => {
		for (const [address = '', target = ''] of waiting) {
			const result = await client.download(address, {target});
			if (!result.ok) {
				throw new Error(result.error.message);
			}
		}
	}),
);
const milliseconds = performance.now() - from;
await client.close();
const [, peak] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
process.stdout.write(JSON.stringify({milliseconds, peak: Number(peak) / 1024}));
