import {describe, expect, it} from 'vitest';
import {watchDisk} from '../../../source/commands/media-create/watch-disk.ts';
import {creationCancelled} from '../../../source/media/create/creation-problem.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {loadSentences} from '../../../source/text/sentences/books.ts';
import {tell} from '../../../source/text/tell.ts';
import {prepare} from '../../helpers/prepared.ts';

const at = (phase: 'writing-image' | 'writing-disk') => {
	const watched = watchDisk(prepare({}).prepared.console);
	watched.console.progress?.({phase, volume: 1, volumes: 1, share: 0.2});
	return watched;
};

const help = (result: ReturnType<ReturnType<typeof watchDisk>['told']>): string =>
	result.ok ? '' : result.error.help;

describe('a creation that ends while a removable disk is written', () => {
	it('says that the disk is empty now, in every language', async () => {
		const told = help(at('writing-disk').told(failure(creationCancelled), '/dev/sdb'));
		expect(told).toContain('The disk /dev/sdb is empty now: what was on it is lost.');
		await Promise.all([loadSentences('fr'), loadSentences('nl')]);
		expect(tell(told, 'fr')).toContain('Le disque /dev/sdb est maintenant vide');
		expect(tell(told, 'nl')).toContain('De schijf /dev/sdb is nu leeg');
	});

	it('says nothing of it before, nor where it succeeded', () => {
		const before = at('writing-image').told(failure(creationCancelled), '/dev/sdb');
		expect(help(before)).toBe(creationCancelled.help);
		expect(at('writing-disk').told(success(1), '/dev/sdb')).toEqual(success(1));
	});
});
