import {describe, expect, it} from 'vitest';
import {createPages} from '../../../source/commands/boot/pages.ts';
import {type Stop, stopLeft} from '../../../source/commands/stop.ts';
import {type Result, success} from '../../../source/sequence/result.ts';
import {prepare} from '../../helpers/prepared.ts';

/** The way to a run: pages that ask are named with a question mark; a person backs out where the script says so. */
const walk = async (names: readonly string[], script: Record<string, 'back'[]>, cancelled = false) => {
	const {console} = prepare({}).prepared;
	const cancellation = new AbortController();
	const pages = createPages({...console, cancelled: cancellation.signal});
	const shown: string[] = [];
	const from = async (index: number): Promise<Result<string, Stop>> => {
		const name = names[index];
		if (name === undefined) {
			return success('started');
		}

		return pages.page(
			async () => {
				shown.push(name);
				if (name.endsWith('?')) {
					await pages.console.ask('media', {media: []});
				}

				if (script[name]?.pop() === 'back') {
					if (cancelled) {
						cancellation.abort();
					}

					return stopLeft();
				}

				return success(name);
			},
			async () => from(index + 1),
		);
	};

	return {outcome: await from(0), shown};
};

describe('going back before a run', () => {
	it('leads to the last page that has asked something, past those that decided by themselves', async () => {
		const {outcome, shown} = await walk(['media?', 'network', 'sequence?'], {'sequence?': ['back']});
		expect(shown).toEqual(['media?', 'network', 'sequence?', 'media?', 'network', 'sequence?']);
		expect(outcome).toEqual(success('started'));
	});

	it('leaves where no page before it has asked anything', async () => {
		const {outcome, shown} = await walk(['media', 'sequence?'], {'sequence?': ['back']});
		expect(shown).toEqual(['media', 'sequence?']);
		expect(outcome).toMatchObject({ok: false, error: {exitCode: 130, isLeft: true}});
	});

	it('goes one page further with every time', async () => {
		const {outcome, shown} = await walk(['a?', 'b?', 'c?'], {'b?': ['back'], 'c?': ['back']});
		expect(shown).toEqual(['a?', 'b?', 'a?', 'b?', 'c?', 'b?', 'c?']);
		expect(outcome).toEqual(success('started'));
	});

	it('is not meant by a person who cancels: that leaves at once', async () => {
		const {outcome, shown} = await walk(['a?', 'b?'], {'b?': ['back']}, true);
		expect(shown).toEqual(['a?', 'b?']);
		expect(outcome).toMatchObject({ok: false, error: {isLeft: true}});
	});
});
