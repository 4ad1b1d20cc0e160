import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mask, Secret, shown} from '../../../source/sequence/secret.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';

describe('Task sequence variables (§6.3)', () => {
	it('are found in any case and with spaces around their name, and keep the spelling first used', () => {
		const environment = createEnvironment();
		environment.set('OSDComputerName', 'LAB-1');
		environment.set(' osdcomputername ', 'LAB-2');
		expect(environment.text('OSDCOMPUTERNAME')).toBe('LAB-2');
		expect([...environment.entries()]).toEqual([['OSDComputerName', 'LAB-2']]);
	});

	it('are deleted by an empty value: empty and absent are the same', () => {
		const environment = createEnvironment([['Role', 'Kiosk']]);
		environment.set('ROLE', '');
		expect(environment.get('Role')).toBeUndefined();
		expect(environment.text('Role')).toBe('');
		expect([...environment.globals()]).toEqual([]);
	});

	it('win over the default of the running step, which wins over the list of the sequence', () => {
		const environment = createEnvironment([], [['WorkingDirectory', 'from the sequence']]);
		environment.setStepDefaults([['WorkingDirectory', 'from the step']]);
		expect(environment.text('workingdirectory')).toBe('from the step');
		environment.set('WorkingDirectory', 'global');
		expect(environment.text('WorkingDirectory')).toBe('global');
		expect(environment.globalValue('workingdirectory')).toBe('global');
		environment.delete('WorkingDirectory');
		expect(environment.globalValue('WorkingDirectory')).toBeUndefined();
		environment.clearStepDefaults();
		expect(environment.text('WorkingDirectory')).toBe('from the sequence');
	});

	it('show an empty step default as absent', () => {
		const environment = createEnvironment([], [['Retries', '3']]);
		environment.setStepDefaults([['Retries', '']]);
		expect(environment.text('Retries')).toBe('3');
		expect(environment.stepDefaultNames()).toEqual(['Retries']);
	});

	it('keep only the global scope over a restart', () => {
		const environment = createEnvironment(
			[
				['B', '2'],
				['a', '1'],
			],
			[['FromSequence', 'x']],
		);
		environment.setStepDefaults([['FromStep', 'y']]);
		expect([...environment.globals()].map(([name]) => name)).toEqual(['a', 'B']);
		expect([...environment.entries()].map(([name]) => name)).toEqual(['a', 'B', 'FromSequence', 'FromStep']);
	});

	it('take a hundred thousand sets in a moment', () => {
		const environment = createEnvironment();
		const started = performance.now();
		for (let index = 0; index < 100_000; index++) {
			environment.set(`Name${index % 5000}`, `value ${index}`);
		}

		expect(environment.text('Name4999')).toBe('value 99999');
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it('behave as a table of names in lower case, whatever is set and deleted', () => {
		const name = fc.constantFrom('a', 'A', 'b', 'B', 'constructor', '__proto__');
		fc.assert(
			fc.property(fc.array(fc.tuple(name, fc.constantFrom('', '1', '22'))), sets => {
				const environment = createEnvironment();
				const table = new Map<string, string>();
				for (const [variable, value] of sets) {
					environment.set(variable, value);
					table.set(variable.toLowerCase(), value);
				}

				const expected = [...table].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
				const found = [...environment.globals()].map(([key, value]) => [key.toLowerCase(), value]);
				expect(found).toEqual(expected);
				expect(environment.size()).toBe(
					expected.reduce((sum, [key, value]) => sum + 2 * (key.length + value.length), 0),
				);
			}),
		);
	});
});

describe('Secret variables (§6.5)', () => {
	it('stay secret when a later step sets plain text', () => {
		const environment = createEnvironment([['AdminPin', new Secret('synthetic-1')]]);
		environment.set('ADMINPIN', 'synthetic-2');
		expect(shown(environment.get('AdminPin') ?? '')).toBe(mask);
		expect(environment.text('AdminPin')).toBe('synthetic-2');
		environment.delete('AdminPin');
		environment.set('AdminPin', 'synthetic-3');
		expect(environment.get('AdminPin')).toBeInstanceOf(Secret);
	});

	it('are secret by their name alone, in every scope', () => {
		const environment = createEnvironment(
			[['OSDJoinPassword', 'synthetic-1']],
			[['osdbitlockerpin', 'synthetic-22']],
		);
		environment.setStepDefaults([['SMSTSRunCommandLineUserPassword', 'synthetic-333']]);
		expect([...environment.entries()].every(([, value]) => value instanceof Secret)).toBe(true);
		expect(environment.secretTexts()).toEqual(['synthetic-333', 'synthetic-22', 'synthetic-1']);
	});
});
