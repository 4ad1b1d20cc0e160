import {describe, expect, it} from 'vitest';
import {createTransferProgress} from '../../source/content/transfer-progress.ts';

const facts = {package: 'CON00020', source: 'http://content.example/CON00020', total: 1000};

const told = (
	work: (progress: ReturnType<typeof createTransferProgress>, at: (time: number) => void) => void,
) => {
	const lines: string[] = [];
	let time = 0;
	const progress = createTransferProgress(
		{report: ({type, bytes}) => void lines.push(`${type} ${bytes}`)},
		facts,
		100,
		() => time,
	);
	work(progress, now => {
		time = now;
	});
	return lines;
};

describe('the progress of a transfer', () => {
	it('is told at most five times a second', () => {
		const lines = told((progress, at) => {
			for (let time = 0; time <= 1000; time += 10) {
				at(time);
				progress.add(1);
			}

			progress.finish();
		});
		expect(lines[0]).toBe('content-started 100');
		expect(lines.at(-1)).toBe('content-finished 1000');
		expect(lines.filter(line => line.startsWith('content-progress'))).toHaveLength(5);
	});

	it('goes back when bytes must come again, and never beyond what there is', () => {
		const lines = told((progress, at) => {
			at(300);
			progress.add(500);
			at(600);
			progress.add(-500);
			at(900);
			progress.add(5000);
		});
		expect(lines.slice(1)).toEqual(['content-progress 600', 'content-progress 100', 'content-progress 1000']);
	});
});
