import {expect, it} from 'vitest';
import {fetchContent} from '../../source/commands/fetch-content.ts';
import {failure} from '../../source/sequence/result.ts';
import {contentOf} from '../helpers/content-of.ts';
import {prepare} from '../helpers/prepared.ts';
import {runInMemory} from '../helpers/run-in-memory.ts';
import {taskSequence} from '../helpers/sequence-builder.ts';

it('a run that ends because its content cannot be had records why', async () => {
	const message = 'SMS/PKG/CON00020/say.sh on volume 2 was changed.';
	const content = {...contentOf(), folder: async () => failure({code: 0x8009_1007, message})};
	const run = await runInMemory(taskSequence([]), {content});
	const {prepared} = prepare({});
	await fetchContent(prepared, {engine: run.engine, neededContent: ['CON00020']});
	expect(run.events.at(-1)).toMatchObject({type: 'run-finished', result: 'failed', reason: message});
	expect(run.engine.recorder.state.reason).toBe(message);
});
