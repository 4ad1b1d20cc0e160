import {describe, expect, it} from 'vitest';
import {sequenceFacts} from '../../../source/commands/boot/sequence-facts.ts';
import {openMedia} from '../../../source/media/open-media.ts';
import type {PolicyTaskSequence} from '../../../source/media/policy.ts';
import {unlockMedia} from '../../../source/media/unlock-media.ts';
import type {JournalEvent} from '../../../source/sequence/event.ts';
import {started} from '../../helpers/journal-events.ts';
import {recordedRun} from '../../helpers/recorded-run.ts';
import {sampleSequence, writeSampleMedium} from '../../helpers/sample-medium.ts';
import {childStep} from '../../helpers/sequence-document.ts';
import {temporaryFolder} from '../../helpers/temporary-folder.ts';

const sequence = (packageId: string, references: string, items = ''): PolicyTaskSequence => ({
	...sampleSequence,
	advertisementId: `ADV-${packageId}`,
	packageId,
	name: `Sequence ${packageId}`,
	sequenceText: `<sequence version="3.10"><referenceList>${references}</referenceList>${items}</sequence>`,
});

const reference = (id: string) => `<reference package="${id}" program="*"/>`;

const sequences = [
	sequence('CON00010', reference('CON00020')),
	sequence('CON00011', `${reference('con00020')}${reference('CON00021')}`),
	sequence('CON00012', reference('CON00022')),
	sequence('CON00013', '', childStep('Child', 'CON00012')),
];

const unlocked = async (taskSequences = sequences) => {
	const folder = writeSampleMedium(temporaryFolder(), {
		taskSequences,
		files: {
			'SMS/PKG/CON00020/a.bin': Buffer.alloc(1000),
			'SMS/PKG/CON00020/prepare.sh': undefined,
			'SMS/PKG/CON00020/inner/b.bin': Buffer.alloc(500),
			'SMS/PKG/CON00021/c.bin': Buffer.alloc(20),
			'SMS/PKG/CON00022/d.bin': Buffer.alloc(3),
		},
	});
	const media = await openMedia(folder);
	if (!media.ok) {
		throw new Error(media.error.message);
	}

	const result = await unlockMedia(media.value, undefined);
	if (!result.ok) {
		throw new Error(result.error.message);
	}

	return result.value;
};

/** A run of a task sequence in a state folder, begun at an hour of one day. */
const runAt = (
	state: string,
	hour: string,
	{packageId, result}: {packageId: string; result?: 'succeeded' | 'failed'},
) =>
	recordedRun(state, `20260801-${hour}0000-0a1b2c3d`, [
		{...started, packageId} as JournalEvent,
		...(result === undefined
			? []
			: [{type: 'run-finished', result, code: 0, seconds: 1} satisfies JournalEvent]),
	]);

describe('what is told of task sequences before one is chosen', () => {
	it('is the size of the packages that each references, those of its children among them', async () => {
		const media = await unlocked();
		const stateFolder = temporaryFolder();
		const facts = await sequenceFacts({stateFolder}, media)(media.taskSequences);
		expect(facts.map(({bytes}) => bytes)).toEqual([1500, 1520, 3, 3]);
	});

	it('is how the newest run of each on this computer ended', async () => {
		const media = await unlocked();
		const stateFolder = temporaryFolder();
		runAt(stateFolder, '08', {packageId: 'CON00010', result: 'succeeded'});
		runAt(stateFolder, '09', {packageId: 'CON00010', result: 'failed'});
		runAt(stateFolder, '10', {packageId: 'CON00011'});
		const facts = await sequenceFacts({stateFolder}, media)(media.taskSequences);
		expect(facts.map(({lastRun}) => lastRun?.result)).toEqual(['failed', 'running', undefined, undefined]);
	});

	it('is nothing about the size of a document that cannot be read', async () => {
		const broken = {...sequence('CON00010', ''), sequenceText: '<sequence'};
		const media = await unlocked();
		const facts = await sequenceFacts(
			{stateFolder: temporaryFolder()},
			{...media, taskSequences: [broken]},
		)([broken]);
		expect(facts).toEqual([{bytes: 0}]);
	});
});
