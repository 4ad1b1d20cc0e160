import {describe, expect, it} from 'vitest';
import {chooseSequence} from '../../../source/commands/boot/choose-sequence.ts';
import type {PolicyTaskSequence} from '../../../source/media/policy.ts';
import {prepare} from '../../helpers/prepared.ts';

const deployed = (packageId: string, options: Partial<PolicyTaskSequence> = {}): PolicyTaskSequence => ({
	advertisementId: `ADV-${packageId}`,
	packageId,
	name: packageId,
	description: '',
	required: false,
	type: 'generic',
	sequenceText: '<sequence version="3.10"/>',
	...options,
});

const [a, b] = [deployed('CON00010'), deployed('CON00011')];
const {advertisementId: _, ...child} = deployed('CON00012');

describe('which task sequence of a medium runs (media-and-boot.md §0.2, §4.3)', () => {
	it('is the only one that is deployed, without a question', async () => {
		const {prepared, asked} = prepare({});
		expect(await chooseSequence(prepared, [child, a], {preferredAdvertId: ''})).toEqual({ok: true, value: a});
		expect(asked).toEqual([]);
	});

	it('is a required one before all that are available, without a question', async () => {
		const {prepared, asked} = prepare({});
		const required = deployed('CON00013', {required: true});
		expect(await chooseSequence(prepared, [a, b, required], {preferredAdvertId: ''})).toEqual({
			ok: true,
			value: required,
		});
		expect(asked).toEqual([]);
	});

	it('is the preferred deployment even before a required one', async () => {
		const {prepared} = prepare({});
		const required = deployed('CON00013', {required: true});
		expect(await chooseSequence(prepared, [required, b], {preferredAdvertId: 'adv-con00011'})).toEqual({
			ok: true,
			value: b,
		});
	});

	it('is none when the preferred deployment is not on the medium', async () => {
		const {prepared} = prepare({});
		const chosen = await chooseSequence(prepared, [a, b], {preferredAdvertId: 'ADV-OTHER'});
		expect(chosen).toMatchObject({
			ok: false,
			error: {exitCode: 2, message: expect.stringContaining('ADV-OTHER')},
		});
	});

	it('is what the person chooses, of those that are deployed', async () => {
		const {prepared, asked} = prepare({reply: {kind: 'answer', answer: 1}});
		expect(await chooseSequence(prepared, [a, child, b], {preferredAdvertId: ''})).toEqual({
			ok: true,
			value: b,
		});
		expect(asked).toMatchObject([
			{name: 'sequence', question: {sequences: [{packageId: 'CON00010'}, {packageId: 'CON00011'}]}},
		]);
	});

	it('may be looked for again by a person, with what is known of each', async () => {
		const {prepared, asked} = prepare({reply: {kind: 'answer', answer: 'again'}});
		const facts = async () => [{bytes: 12}, {}];
		expect(await chooseSequence(prepared, [a, child, b], {preferredAdvertId: '', facts})).toEqual({
			ok: true,
			value: 'again',
		});
		expect(asked).toMatchObject([
			{
				question: {
					canSearchAgain: true,
					sequences: [{packageId: 'CON00010', bytes: 12}, {packageId: 'CON00011'}],
				},
			},
		]);
	});

	it('is decided without looking for facts where there is nothing to choose', async () => {
		const {prepared} = prepare({});
		const facts = async () => Promise.reject(new Error('asked for'));
		expect(await chooseSequence(prepared, [a], {preferredAdvertId: '', facts})).toEqual({ok: true, value: a});
	});

	it('is none when the person leaves, and the missing answer is named when nobody can be asked', async () => {
		const left = await chooseSequence(prepare({}).prepared, [a, b], {preferredAdvertId: ''});
		expect(left).toMatchObject({ok: false, error: {exitCode: 130}});
		const {prepared} = prepare({reply: {kind: 'unanswered', missing: 'sequence'}});
		const unanswered = await chooseSequence(prepared, [a, b], {preferredAdvertId: ''});
		expect(unanswered).toMatchObject({
			ok: false,
			error: {exitCode: 2, message: expect.stringContaining('sequence')},
		});
	});
});
