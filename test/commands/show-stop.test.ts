import {describe, expect, it} from 'vitest';
import {showStop} from '../../source/commands/show-stop.ts';
import {prepareKiosk} from '../helpers/kiosk-console.ts';

const stopped = {exitCode: 2, message: 'No media was found.', help: 'Insert the media.'};

const nothingSaid = () => '';

describe('why nothing was run, at a machine at which nobody stands', () => {
	it('stays on the screen until somebody comes', async () => {
		const {prepared, asked} = prepareKiosk();
		expect(await showStop(prepared, stopped, nothingSaid)).toEqual({...stopped, isShown: true});
		expect(asked).toEqual([
			{
				name: 'finished',
				question: expect.objectContaining({
					result: 'failed',
					afterwards: 'wait',
					stopped: {message: 'No media was found.', help: 'Insert the media.'},
				}),
			},
		]);
		expect(asked[0]?.question).not.toHaveProperty('seconds');
	});

	it('is followed by what is said to follow a failure', async () => {
		const {prepared, asked, done} = prepareKiosk();
		const said = new Map([
			['BootseqFailureEnd', 'restart'],
			['BootseqEndDelay', '20'],
		]);
		await showStop(prepared, stopped, name => said.get(name) ?? '');
		expect(asked[0]?.question).toMatchObject({afterwards: 'restart', seconds: 20});
		expect(done).toEqual(['waits: restart', 'restart']);
	});

	it.each([
		['on somebody’s computer', prepareKiosk({restartMode: 'relaunch'}), stopped],
		['line by line', prepareKiosk({isShown: false}), stopped],
		['to a technician who has come', prepareKiosk({isOpened: true}), stopped],
		['a second time', prepareKiosk(), {...stopped, isShown: true}],
		['after somebody left', prepareKiosk(), {...stopped, isLeft: true}],
	])('is not shown %s: the program says it as it ends', async (_what, {prepared, asked, done}, what) => {
		expect(await showStop(prepared, what, nothingSaid)).toEqual(what);
		expect([...asked, ...done]).toEqual([]);
	});
});
