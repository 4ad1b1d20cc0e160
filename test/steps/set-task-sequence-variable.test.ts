import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep, performStep} from '../helpers/step-context.ts';
import {published, unpublished} from '../helpers/step-variables.ts';

const setStep = (action: string, variables = unpublished({})) =>
	step('Set', {type: 'SMS_TaskSequence_SetVariableAction', action, successCodes: [0], variables});

describe('Set Task Sequence Variable (§7.11)', () => {
	it('sets the variable to the expanded value', async () => {
		const {context, outcome} = await performStep(
			setStep('tsenv.exe "Greeting=Hello %Who%" /hiddenflag:False'),
			{
				variables: {Who: 'Ada'},
			},
		);
		expect(context.environment.get('greeting')).toBe('Hello Ada');
		expect(outcome).toEqual({code: 0});
	});

	it('keeps a value that is not to be displayed secret', async () => {
		const written = setStep('tsenv.exe "Pin=4711" /hiddenflag:True');
		const {context} = await performStep(written);
		expect(context.environment.get('Pin')).toBeInstanceOf(Secret);
		expect(context.environment.text('Pin')).toBe('4711');
		expect(describeStep(written)).toBe('Pin = ********');
	});

	it('keeps a value secret that a secret went into', async () => {
		const written = setStep('tsenv.exe "Line=user:%Pin%" /hiddenflag:False');
		const variables = {Pin: new Secret('4711')};
		const {context} = await performStep(written, {variables});
		expect(context.environment.get('Line')).toBeInstanceOf(Secret);
		expect(describeStep(written, {variables})).toBe('Line = user:********');
	});

	it('does not show what it sets a password to, whatever the flag says', () => {
		expect(describeStep(setStep('tsenv.exe "OSDJoinPassword=4711" /hiddenflag:False'))).toBe(
			'OSDJoinPassword = ********',
		);
	});

	it('does not show what it sets a variable to that is secret already', () => {
		expect(
			describeStep(setStep('tsenv.exe "Pin=4711" /hiddenflag:False'), {
				variables: {Pin: new Secret('0815')},
			}),
		).toBe('Pin = ********');
	});

	it('deletes the variable when the value is empty', async () => {
		const {context} = await performStep(setStep('tsenv.exe "X=" /hiddenflag:False'), {variables: {X: '1'}});
		expect(context.environment.get('X')).toBeUndefined();
	});

	it('does not set a read-only variable, says so, and succeeds', async () => {
		const {context, log, outcome} = await performStep(
			setStep('tsenv.exe "_SMSTSMake=Mine" /hiddenflag:False'),
		);
		expect(context.environment.get('_SMSTSMake')).toBeUndefined();
		expect(log).toEqual([expect.stringContaining('_SMSTSMake')]);
		expect(outcome).toEqual({code: 0});
	});

	it('does what MDT leaves to a script of its own', async () => {
		const written = setStep(
			'cscript.exe "%SCRIPTROOT%\\ZTISetVariable.wsf"',
			published({VariableName: 'PHASE', VariableValue: '%Next%'}),
		);
		const {context, commands} = await performStep(written, {variables: {Next: 'STATERESTORE'}});
		expect(context.environment.get('PHASE')).toBe('STATERESTORE');
		expect(commands).toEqual([]);
	});

	it('only the first equals sign separates name and value', async () => {
		const {context} = await performStep(setStep('tsenv.exe "Options=/a=1 /b=2" /hiddenflag:False'));
		expect(context.environment.get('Options')).toBe('/a=1 /b=2');
	});

	it('does what older documents say, which have no flag', async () => {
		const {context} = await performStep(
			setStep('tsenv.exe "Site=Oslo"', unpublished({VariableName: 'Site', VariableValue: 'Oslo'})),
		);
		expect(context.environment.get('Site')).toBe('Oslo');
	});

	it('keeps a value as long as the field allows, 4,000 characters', async () => {
		const value = 'x'.repeat(4000);
		const {context} = await performStep(setStep(`tsenv.exe "Long=${value}" /hiddenflag:False`));
		expect(context.environment.get('Long')).toBe(value);
	});

	it('works without a type too', async () => {
		const {context} = await performStep(step('Set', {type: undefined, action: 'tsenv.exe "A=1"'}));
		expect(context.environment.get('A')).toBe('1');
	});

	it('takes the values of variables as they are, quotes and equals signs too', async () => {
		const {context} = await performStep(setStep('tsenv.exe "A=%B%" /hiddenflag:False'), {
			variables: {B: '" /hiddenflag:True = "'},
		});
		expect(context.environment.get('A')).toBe('" /hiddenflag:True = "');
	});
});
