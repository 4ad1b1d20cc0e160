import {describe, expect, it} from 'vitest';
import {unlock} from '../../../source/commands/boot/unlock.ts';
import type {Prepared} from '../../../source/commands/prepared.ts';
import {Secret} from '../../../source/sequence/secret.ts';
import type {Questions} from '../../../source/ui/console.ts';
import {prepare} from '../../helpers/prepared.ts';
import {openedMedium} from '../../helpers/protected-medium.ts';
import {writeSampleMedium} from '../../helpers/sample-medium.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

type Wrong = Questions['password']['question']['wrong'];

const medium = async (password?: string) => {
	const folder = temporaryFolder();
	writeSampleMedium(folder, password === undefined ? {} : {password});
	return openedMedium(folder);
};

/** Somebody who types these passwords one after the other; undefined: leaves the page. `wrong`: what each question said of the last try. */
const personWho = (...types: readonly (string | undefined)[]) => {
	const left = [...types];
	const wrong: Wrong[] = [];
	const notices: string[] = [];
	const {prepared} = prepare({});
	const asking: Prepared = {
		...prepared,
		console: {
			...prepared.console,
			notice: (_severity, text) => void notices.push(text),
			async ask(_name, question) {
				wrong.push((question as Questions['password']['question']).wrong);
				const text = left.shift();
				return (text === undefined ? {kind: 'left'} : {kind: 'answer', answer: new Secret(text)}) as never;
			},
		},
	};
	return {asking, wrong, notices};
};

describe('the password of a medium', () => {
	it('is asked for until it is right, and each wrong one makes the next try wait longer', async () => {
		const {asking, wrong} = personWho('one', 'two', 'right');
		const unlocked = await unlock(asking, await medium('right'));
		expect(unlocked.ok).toBe(true);
		expect(wrong.map(said => said?.delay)).toEqual([undefined, 1, 2]);
	});

	it('is waited for as long by somebody who left the page and comes back to it', async () => {
		const opened = await medium('right');
		const {asking, wrong} = personWho('one', undefined, 'two', undefined, 'right');
		expect(await unlock(asking, opened)).toMatchObject({ok: false, error: {isLeft: true}});
		expect(await unlock(asking, opened)).toMatchObject({ok: false, error: {isLeft: true}});
		expect((await unlock(asking, opened)).ok).toBe(true);
		expect(wrong.map(said => said?.delay)).toEqual([undefined, 1, 1, 2, 2]);
		expect(wrong.at(-1)).toMatchObject({attempts: 2, message: 'The password is wrong.'});
	});

	it('of other media is not said to be wrong, nor that of these once it was right', async () => {
		const [first, second] = [await medium('right'), await medium('other')];
		const {asking, wrong} = personWho('one', undefined, 'other', 'right', 'right');
		await unlock(asking, first);
		await unlock(asking, second);
		await unlock(asking, first);
		await unlock(asking, first);
		expect(wrong.map(said => said?.attempts)).toEqual([undefined, 1, undefined, 1, undefined]);
	});

	it('that was given for media that have none is told: they may have been made anew', async () => {
		const {asking, notices} = personWho();
		const given = {...asking, answers: {...asking.answers, password: new Secret('right')}};
		expect((await unlock(given, await medium())).ok).toBe(true);
		expect(notices.join('\n')).toContain('has none');
		expect(notices.join('\n')).not.toContain('right');
		const {asking: silent, notices: none} = personWho();
		await unlock(silent, await medium());
		expect(none).toEqual([]);
	});
});
