import {describe, expect, it} from 'vitest';
import type {CreateOrder} from '../../../source/commands/media-create/create-order.ts';
import {type CarryOut, guideCreation} from '../../../source/commands/media-create/guide-creation.ts';
import type {CreationProblem} from '../../../source/media/create/creation-problem.ts';
import {failure, success} from '../../../source/sequence/result.ts';
import {openScreenConsole} from '../../helpers/screen-console.ts';
import {keys} from '../../helpers/technician.ts';

/** A person in front of the pages; `carryOut` stands for the making of the media. */
const sitDown = async (
	carryOut: CarryOut = async () => success(undefined),
	size = {columns: 100, rows: 30},
) => {
	const {console, terminal} = await openScreenConsole(size);
	const ended = guideCreation({console}, carryOut);
	const types = (text: string) => void terminal.keyboard.write(text);
	const sees = async (text: string) => terminal.seesText(text);
	const pages = ['What goes onto', 'Who may use', 'What happens at', 'Where they are written'];
	await sees(pages[0] ?? '');

	/** Goes on up to the review. */
	const goesOn = async () => {
		for (const title of pages) {
			await sees(title);
			types(`${title === pages.at(-1) ? '/srv/media' : ''}${keys.tab.repeat(12)}`);
			await sees('▸ Continue');
			types(keys.enter);
		}

		await sees('Create these media?');
	};

	return {console, terminal, ended, types, sees, goesOn};
};

/** Fails as told, one time after the other; then succeeds. */
const failing = (...problems: readonly CreationProblem[]) => {
	const orders: CreateOrder[] = [];
	const left = [...problems];
	const carryOut: CarryOut = async order => {
		orders.push(order);
		const problem = left.shift();
		return problem === undefined ? success(undefined) : failure(problem);
	};
	return {orders, carryOut};
};

const full: CreationProblem = {
	kind: 'failed',
	message: 'The drive became full.',
	help: 'Make room there, or choose another place.',
};

describe('what was typed for media', () => {
	it('is there again when the making of them fails, with the reason', async () => {
		const {orders, carryOut} = failing(full);
		const {ended, types, sees, goesOn} = await sitDown(carryOut);
		types('/srv/Prepare.zip');
		await goesOn();
		types(keys.enter);
		await sees('The drive became full.');
		await sees('Make room there, or choose another place.');
		await sees('/srv/Prepare.zip');
		types(keys.enter);
		expect(await ended).toEqual(success(undefined));
		expect(orders.map(({request}) => request.sequences.map(({file}) => file))).toEqual([
			['/srv/Prepare.zip'],
			['/srv/Prepare.zip'],
		]);
	});

	it('is there again when the making of them is cancelled, which cancels nothing else', async () => {
		const carryOut: CarryOut = async (_, signal) => {
			console.progress?.({phase: 'copying', volume: 1, volumes: 1, share: 0.5});
			await new Promise(resolve => {
				signal.addEventListener('abort', resolve, {once: true});
			});
			return failure({kind: 'cancelled', message: 'It was cancelled.', help: ''});
		};
		const {console, terminal, ended, types, sees, goesOn} = await sitDown(async (...args) =>
			carryOut(...args),
		);
		types('/srv/Prepare.zip');
		await goesOn();
		types(keys.enter);
		await sees('Copying packages');
		types(keys.f10);
		await sees('Cancel?');
		types('y');
		await sees('Create these media?');
		await sees('It was cancelled.');
		await sees('/srv/Prepare.zip');
		expect(console.cancelled.aborted).toBe(false);
		expect(terminal.text()).not.toContain('Cancelling');
		types(keys.f10);
		await sees('Cancel?');
		types('y');
		expect(await ended).toMatchObject({ok: false, error: {exitCode: 130}});
		expect(console.cancelled.aborted).toBe(true);
	});

	it('stays on a page that Escape leaves for the one before', async () => {
		const {types, sees, ended} = await sitDown();
		await sees('▸ Task sequences');
		types(`a.xml${keys.tab.repeat(12)}`);
		await sees('▸ Continue');
		types(keys.enter);
		await sees('Who may use');
		types(`canary${keys.tab}canary${keys.tab.repeat(3)}2027-0${keys.escape}`);
		await sees('What goes onto');
		await sees('a.xml');
		types(keys.tab.repeat(12));
		await sees('▸ Continue');
		types(keys.enter);
		await sees('******');
		await sees('2027-0');
		types(keys.f10);
		await sees('Cancel?');
		types('y');
		await ended;
	});

	it('is not thrown away by Escape on the first page without a question', async () => {
		const {types, sees, ended} = await sitDown();
		types(`a.xml${keys.escape}`);
		await sees('Cancel?');
		types('n');
		await sees('a.xml');
		types(keys.escape);
		await sees('Cancel?');
		types('y');
		expect(await ended).toMatchObject({ok: false, error: {exitCode: 130, isLeft: true}});
	});

	it('is asked about nowhere while nothing was typed', async () => {
		const {types, ended} = await sitDown();
		types(keys.escape);
		expect(await ended).toMatchObject({ok: false, error: {exitCode: 130, isLeft: true}});
	});

	it('that could not be made is told again when it is given up', async () => {
		const {carryOut} = failing(full);
		const {types, sees, goesOn, ended} = await sitDown(carryOut);
		types('a.xml');
		await goesOn();
		types(keys.enter);
		await sees('The drive became full.');
		types(keys.f10);
		await sees('Cancel?');
		types('y');
		expect(await ended).toEqual(failure(full));
	});
});
