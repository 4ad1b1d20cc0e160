import {describe, expect, it} from 'vitest';
import {messagesOf} from '../../source/text/language.ts';
import {loadSentences} from '../../source/text/sentences/books.ts';
import {creationProblemLines} from '../../source/ui/creation-problem-lines.ts';

const words = messagesOf('en').create;
const lines = (problem: string) => creationProblemLines(problem, words, 'en');

describe('what stands in the way of a creation, on the screen', () => {
	it('names fields by their labels, where a sentence names options or an order file', () => {
		expect(lines('/a.iso is there already.\nName another place, or give --replace.')).toEqual([
			'/a.iso is there already.',
			'Name another place, or give “Replace”.',
		]);
		expect(lines('Give every package as --package ID=<folder>, or say with --leave-out ID.')).toEqual([
			'Give every package as “Packages” ID=<folder>, or say with “Leave out” ID.',
		]);
		expect(lines('Leave split or encryptPackages out.')).toEqual(['Leave split or “Encrypt packages” out.']);
	});

	it('leaves other words, names and paths as they are', () => {
		for (const text of [
			'See bootseq media create --help.',
			'--erase-disk 0123 names no field.',
			'/srv/validFrom/x--program: nothing there.',
		]) {
			expect(lines(text)).toEqual([text]);
		}
	});

	it('is told in the language of the screen', async () => {
		await loadSentences('nl');
		const dutch = creationProblemLines(
			'/a.iso is there already.\nName another place, or give --replace.',
			messagesOf('nl').create,
			'nl',
		);
		expect(dutch.join(' ')).toContain('“Vervangen”');
		expect(dutch.join(' ')).not.toContain('Name another');
	});
});
