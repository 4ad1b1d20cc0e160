import {describe, expect, it} from 'vitest';
import {planSequence} from '../../source/sequence/plan.ts';
import type {SequenceItem, TaskSequence} from '../../source/sequence/sequence.ts';
import {referencedPackages} from '../../source/steps/referenced-packages.ts';
import {group, step, taskSequence} from '../helpers/sequence-builder.ts';
import {published} from '../helpers/step-variables.ts';

const place = {file: 'test.xml', line: 1, column: 1};

const withReferences = (items: readonly SequenceItem[], packages: readonly string[]): TaskSequence => {
	const made = taskSequence(items);
	return {
		...made,
		sequence: {
			...made.sequence,
			references: packages.map(packageId => ({kind: 'package', packageId, place})),
		},
	};
};

const found = (items: readonly SequenceItem[], packages: readonly string[]) => {
	const made = withReferences(items, packages);
	return referencedPackages(planSequence(made, new Map()).table, [made]).map(({packageId}) => packageId);
};

const uses = step('Use', {action: 'smsswd.exe /run:CON00001 setup'});

describe('the reference list (task-sequence-format.md §1.6, §12 no. 12)', () => {
	it('names packages that a run needs: those of its steps, and those that a variable may name', () => {
		expect(
			found([uses, step('By variable', {action: 'smsswd.exe /run:%Tools% x'})], ['CON00001', 'CON00002']),
		).toEqual(['CON00001', 'CON00002']);
	});

	it('is not fetched for steps that are disabled, alone or with their group', () => {
		expect(found([{...uses, disabled: true}], ['CON00001'])).toEqual([]);
		expect(found([group('G', [uses], {disabled: true})], ['CON00001'])).toEqual([]);
		expect(found([{...uses, disabled: true}, uses], ['CON00001'])).toEqual(['CON00001']);
	});

	it('is not fetched for steps that cannot run here', () => {
		const image = step('Image', {
			type: 'SMS_TaskSequence_ApplyOperatingSystemAction',
			action: 'OSDApplyOS.exe /image:CON00003,%OSDImageIndex%',
			variables: published({ImagePackageID: 'CON00003'}),
		});
		expect(found([image], ['CON00003'])).toEqual([]);
	});

	it('names a package once, in whatever case', () => {
		expect(found([], ['CON00001', 'con00001'])).toHaveLength(1);
	});
});
