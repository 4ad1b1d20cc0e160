import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mask, Secret} from '../../../source/sequence/secret.ts';
import {createEnvironment} from '../../../source/sequence/variables/environment-store.ts';
import {
	environmentLookup,
	expand,
	expandShown,
	expandValue,
} from '../../../source/sequence/variables/expand.ts';

const variables: Record<string, string> = {
	a: 'one',
	b: 'two',
	nested: '%A%',
	'programfiles(x86)': 'C:\\Program Files (x86)',
};
const lookup = (name: string) =>
	Object.hasOwn(variables, name.toLowerCase()) ? variables[name.toLowerCase()] : undefined;

describe('%name% (§6.4)', () => {
	it.each([
		['%A%', 'one'],
		['x%a%y%B%z', 'xoneytwoz'],
		['%A%%B%%A%', 'onetwoone'],
		['echo %computername% %time% >> log', 'echo %computername% %time% >> log'],
		['%unknown%%A%', '%unknown%one'],
		['100%% of %A%', '100%% of one'],
		['for %%F in (*.inf) do echo %%F %B%', 'for %%F in (*.inf) do echo %%F two'],
		['5 % of %A% % b %', '5 % of one % b %'],
		['%', '%'],
		['%%', '%%'],
		['%A', '%A'],
		['%nested%', '%A%'],
		['%ProgramFiles(x86)%\\x', 'C:\\Program Files (x86)\\x'],
		['', ''],
	])('%j becomes %j', (text, expanded) => {
		expect(expand(text, lookup)).toBe(expanded);
	});

	it('changes nothing when no name is known', () => {
		fc.assert(
			fc.property(fc.string({unit: fc.constantFrom('%', 'a', 'B', ' ')}), text => {
				expect(expand(text, () => undefined)).toBe(text);
			}),
		);
	});

	it('puts known names together with any text that has no percent sign', () => {
		const plain = fc.string().map(text => text.replaceAll('%', ''));
		fc.assert(
			fc.property(fc.array(fc.tuple(plain, fc.constantFrom('a', 'B'))), parts => {
				const text = parts.map(([before, name]) => `${before}%${name}%`).join('');
				expect(expand(text, lookup)).toBe(parts.map(([before, name]) => before + lookup(name)).join(''));
			}),
		);
	});
});

describe('Where names are looked up (§6.4, §12.5)', () => {
	const environment = createEnvironment([
		['Path', 'from the sequence'],
		['JoinSecret', new Secret('synthetic')],
	]);
	const processEnvironment = {PATH: '/bin', SystemRoot: 'C:\\Windows'};

	it('is first the task sequence, then the process, in any case', () => {
		expect(expandShown('%PATH% %systemroot%', environment, processEnvironment)).toBe(
			'from the sequence C:\\Windows',
		);
		expect(expandShown('%constructor%', environment, processEnvironment)).toBe('%constructor%');
	});

	it('gives secrets for use and the mask for showing', () => {
		const use = environmentLookup(environment, processEnvironment, {showSecrets: true});
		expect(expand('/p:%JoinSecret%', use)).toBe('/p:synthetic');
		expect(expandShown('/p:%JoinSecret%', environment, processEnvironment)).toBe(`/p:${mask}`);
	});

	it('keeps a value secret into which a secret went', () => {
		expect(expandValue('copy of %joinsecret%', environment, {})).toBeInstanceOf(Secret);
		expect(expandValue('copy of %Path%', environment, {})).toBe('copy of from the sequence');
	});
});
