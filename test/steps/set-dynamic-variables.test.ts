import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published} from '../helpers/step-variables.ts';

const dynamicStep = (rules: string) =>
	step('Dynamic', {
		type: 'SMS_TaskSequence_SetDynamicVariablesAction',
		action: 'OSDSetDynamicVariables.exe',
		successCodes: [0],
		variables: published(rules === '' ? {} : {OSDSetDynamicVariablesRules: `<Rules>${rules}</Rules>`}),
	});

const makeRule = (make: string, variable: string, value: string): string =>
	`<Rule><condition><expression type="SMS_TaskSequence_MakeModelConditionExpression"><variable name="Make">${make}</variable><variable name="Model">*</variable></expression></condition><Variables><Variable Name="${variable}" IsSecret="false">${value}</Variable></Variables></Rule>`;

describe('Set Dynamic Variables (§7.10)', () => {
	it('publishes the hardware of the computer', async () => {
		const {context, outcome} = await performStep(dynamicStep(''));
		expect(context.environment.text('_SMSTSMake')).toBe('Contoso');
		expect(context.environment.text('_SMSTSModel')).toBe('Bench 1');
		expect(context.environment.text('_SMSTSDefaultGateways')).toBe('192.0.2.1');
		expect(outcome).toEqual({code: 0});
	});

	it('sets what the rules that hold say, from top to bottom', async () => {
		const rules = `<Rule><Variables><Variable Name="Kind" IsSecret="false">other</Variable></Variables></Rule>${makeRule('Con*', 'Kind', '%_SMSTSMake% bench')}${makeRule('Fabrikam', 'Kind', 'never')}`;
		const {context, outcome} = await performStep(dynamicStep(rules));
		expect(context.environment.text('Kind')).toBe('Contoso bench');
		expect(outcome).toEqual({code: 0});
	});

	it.each([
		['_SMSTSMake', 'Contoso'],
		['_SMSTSModel', 'Bench 1'],
		['_SMSTSSerialNumber', 'S-1'],
		['_SMSTSAssetTag', 'A-1'],
		['_SMSTSUUID', 'U-1'],
		['_SMSTSMacAddresses', '00:00:5E:00:53:01'],
		['_SMSTSIPAddresses', '192.0.2.10'],
		['_SMSTSDefaultGateways', '192.0.2.1'],
	])('gathers %s, on Windows and on Linux', async (name, value) => {
		for (const platform of ['windows', 'linux'] as const) {
			const {context} = await performStep(dynamicStep(''), {platform});
			expect(context.environment.text(name)).toBe(value);
		}
	});

	it('make and model: both must fit', async () => {
		const rule = (model: string) =>
			makeRule('Contoso', 'Fits', 'yes').replace('"Model">*<', `"Model">${model}<`);
		expect((await performStep(dynamicStep(rule('Bench ?')))).context.environment.text('Fits')).toBe('yes');
		expect((await performStep(dynamicStep(rule('Tower*')))).context.environment.get('Fits')).toBeUndefined();
	});

	it('computer: any of its identities will do', async () => {
		const rules =
			'<Rule><condition><expression type="SMS_TaskSequence_ComputerConditionExpression"><variable name="AssetTag">other</variable><variable name="SerialNumber">S-1</variable></expression></condition><Variables><Variable Name="Mine">yes</Variable></Variables></Rule>';
		expect((await performStep(dynamicStep(rules))).context.environment.text('Mine')).toBe('yes');
	});

	it('no rule that fits is a success', async () => {
		const {outcome} = await performStep(dynamicStep(makeRule('Fabrikam', 'Kind', 'never')));
		expect(outcome).toEqual({code: 0});
	});

	it('keeps a secret value secret', async () => {
		const rules =
			'<Rule><Variables><Variable Name="Token" IsSecret="true">made-up</Variable></Variables></Rule>';
		const {context} = await performStep(dynamicStep(rules));
		expect(context.environment.get('Token')).toBeInstanceOf(Secret);
		expect(describeStep(dynamicStep(rules))).not.toContain('made-up');
	});

	it('goes on when a rule names a read-only variable, and says so', async () => {
		const rules =
			'<Rule><Variables><Variable Name="_Mine">1</Variable><Variable Name="Yours">2</Variable></Variables></Rule>';
		const {context, log, outcome} = await performStep(dynamicStep(rules));
		expect(context.environment.get('_Mine')).toBeUndefined();
		expect(context.environment.text('Yours')).toBe('2');
		expect(log).toContainEqual(expect.stringContaining('_Mine'));
		expect(outcome).toEqual({code: 0});
	});

	it('fails with words when the rules cannot be read', async () => {
		const {outcome} = await performStep(dynamicStep('<Rule>'));
		expect(outcome.code).toBe(0x8007_000d);
		expect(outcome.message).toMatch(/^The rules cannot be read: /);
	});

	it('says which variables the rules are about', () => {
		expect(describeStep(dynamicStep(makeRule('*', 'IsVM', 'True')))).toBe(
			'the hardware facts and, as the rules say, IsVM',
		);
	});
});
