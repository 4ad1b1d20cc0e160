import {describe, expect, it} from 'vitest';
import {stepOfMissingChild} from '../../source/steps/run-task-sequence.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const missing = stepOfMissingChild({
	...step('Child', {continueOnError: true}),
	kind: 'sub-task-sequence',
	packageId: 'CON00012',
	taskSequenceName: 'Collect logs',
	variables: published({OSDSubTasksequenceTsName: 'Collect logs', OSDSubTasksequencePackageID: 'CON00012'}),
});

describe('Run Task Sequence (§6.12, §7.12)', () => {
	it('fails with words when it is reached, because then its child is missing', async () => {
		const {outcome} = await performStep(missing);
		expect(outcome.code).toBe(0x8007_0002);
		expect(outcome.message).toContain('Collect logs (CON00012)');
	});

	it('keeps what the document says of it', () => {
		expect(missing).toMatchObject({name: 'Child', continueOnError: true, successCodes: [0]});
		expect(describeStep(missing)).toBe('run Collect logs (CON00012)');
	});
});
