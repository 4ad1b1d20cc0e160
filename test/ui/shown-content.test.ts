import {describe, expect, it} from 'vitest';
import type {ContentProgress, ContentStarted} from '../../source/sequence/event.ts';
import {createFormats} from '../../source/text/formats.ts';
import {messagesOf} from '../../source/text/language.ts';
import {contentFacts, shownContent} from '../../source/ui/shown-content.ts';

const at = (
	type: 'content-started' | 'content-progress',
	bytes: number,
): ContentStarted | ContentProgress => ({
	type,
	package: 'CON00020',
	bytes,
	total: 10_000_000,
	source: 'http://content.example/CON00020',
});

const words = (content: ReturnType<typeof shownContent>, now = content.at) =>
	contentFacts(content, messagesOf('en'), createFormats('en'), now);

describe('a transfer on the screen', () => {
	it('says the package, how much of it is there, and after a second how fast it comes and how long it will take', () => {
		const started = shownContent(at('content-started', 1_000_000), undefined, 5000);
		expect(words(started)).toEqual(['CON00020', '10%', '1 MB of 10 MB']);
		const later = shownContent(at('content-progress', 5_000_000), started, 7000);
		expect(words(later)).toEqual(['CON00020', '50%', '5 MB of 10 MB', '2 MB/s', '0:02 left']);
	});

	it('says how fast it comes now, when the line grew slow on the way', () => {
		let content = shownContent(at('content-started', 0), undefined, 0);
		for (let second = 1; second <= 5; second++) {
			content = shownContent(at('content-progress', second * 1_000_000), content, second * 1000);
		}

		expect(content.rate).toBe(1_000_000);
		for (let second = 6; second <= 20; second++) {
			content = shownContent(
				at('content-progress', 5_000_000 + (second - 5) * 10_000),
				content,
				second * 1000,
			);
		}

		expect(content.rate).toBe(10_000);
		expect(words(content).at(-1)).toBe('8:05 left');
	});

	it('says no rate any more when nothing has come for ten seconds', () => {
		const started = shownContent(at('content-started', 0), undefined, 0);
		const later = shownContent(at('content-progress', 5_000_000), started, 2000);
		expect(words(later, 11_000)).toContain('2.5 MB/s');
		expect(words(later, 12_000)).toEqual(['CON00020', '50%', '5 MB of 10 MB']);
	});

	it('has no time left when all of it is there', () => {
		const started = shownContent(at('content-started', 0), undefined, 0);
		const whole = shownContent(at('content-progress', 10_000_000), started, 2000);
		expect(words(whole).at(-1)).toBe('5 MB/s');
	});

	it('begins anew with the next package and the next source', () => {
		const before = shownContent(at('content-progress', 9_000_000), undefined, 0);
		expect(shownContent(at('content-started', 0), before, 60_000)).toMatchObject({since: 60_000, from: 0});
	});

	it('of an empty package is whole from the start', () => {
		const empty = shownContent({...at('content-started', 0), total: 0}, undefined, 0);
		expect(words(empty)[1]).toBe('100%');
	});
});
