import {describe, expect, it} from 'vitest';
import {createProgressTeller} from '../../../source/commands/media-create/progress-teller.ts';
import {createFormats} from '../../../source/text/formats.ts';
import {messagesOf} from '../../../source/text/language.ts';
import {createCreationLines} from '../../../source/ui/creation-lines.ts';
import type {CreationProgress} from '../../../source/ui/creation-progress.ts';

describe('the progress of a creation', () => {
	it('is told twice a second with what is left of the time, the beginning and the end always, the end once', () => {
		let now = 0;
		const told: CreationProgress[] = [];
		const tell = createProgressTeller({progress: progress => void told.push(progress)}, () => now);
		for (let bytes = 0; bytes <= 1000; bytes += 10) {
			tell({phase: 'copying', volume: 1, volumes: 2, bytes, total: 1000});
			now += 100;
		}

		tell({phase: 'copying', volume: 2, volumes: 2, bytes: 1000, total: 1000});
		tell({phase: 'protecting', volume: 1, volumes: 2, bytes: 0, total: 0});
		expect(told).toHaveLength(22);
		expect(told[0]).toEqual({
			phase: 'copying',
			volume: 1,
			volumes: 2,
			share: 0,
			written: {bytes: 0, total: 1000},
		});
		expect(told[10]).toMatchObject({share: 0.5, secondsLeft: 5});
		expect(told.at(-1)).toMatchObject({phase: 'protecting', share: 1});
	});

	it('goes on with every volume of a phase that begins anew with each', () => {
		const told: CreationProgress[] = [];
		const tell = createProgressTeller({progress: progress => void told.push(progress)}, () => 0);
		for (const volume of [1, 2, 3]) {
			for (const bytes of [0, 50, 100, 100]) {
				tell({phase: 'writing-image', volume, volumes: 3, bytes, total: 100});
			}
		}

		expect(told.map(({volume, share}) => [volume, share])).toEqual([
			[1, 0],
			[1, 1],
			[2, 0],
			[2, 1],
			[3, 0],
			[3, 1],
		]);
	});

	it('is a line now and then where lines are read', () => {
		let now = 0;
		const lines: string[] = [];
		const say = createCreationLines(
			line => lines.push(line),
			messagesOf('en').create,
			createFormats('en'),
			() => now,
		);
		for (let second = 0; second <= 30; second++) {
			const written = {bytes: second * 1_000_000, total: 30_000_000};
			say({phase: 'copying', volume: 1, volumes: 2, share: second / 30, written, secondsLeft: 30 - second});
			now += 1000;
		}

		expect(lines).toEqual([
			'Copying packages and boot files, volume 1 of 2: 0%, 0 bytes of 30 MB, about 30 seconds left',
			'Copying packages and boot files, volume 1 of 2: 33%, 10 MB of 30 MB, about 20 seconds left',
			'Copying packages and boot files, volume 1 of 2: 67%, 20 MB of 30 MB, about 10 seconds left',
			'Copying packages and boot files, volume 1 of 2: 100%, 30 MB of 30 MB, about 0 seconds left',
		]);
	});
});
