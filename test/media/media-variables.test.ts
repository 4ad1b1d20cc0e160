import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mediaVariable, readMediaVariables, writeMediaVariables} from '../../source/media/media-variables.ts';
import {revealed, Secret} from '../../source/sequence/secret.ts';

const read = (text: string) => {
	const variables = readMediaVariables(text, 'Variables.dat');
	if (!variables.ok) {
		throw new Error(variables.error.message);
	}

	return variables.value;
};

describe('media variables (media-and-boot.md §2.5)', () => {
	it('are read whatever elements are around them, with or without CDATA', () => {
		const variables = read(
			'<Anything><Group><VAR Name="Site">Lyon</VAR></Group><var name="OU" more="1">\n  <![CDATA[OU=A&B]]>\n</var><var name="Empty"/></Anything>',
		);
		expect(variables).toEqual([
			{name: 'Site', value: 'Lyon'},
			{name: 'OU', value: 'OU=A&B'},
			{name: 'Empty', value: ''},
		]);
	});

	it('are found in any case; the later of two counts', () => {
		const variables = read('<l><var name="site">Lyon</var><var name="SITE">Gent</var></l>');
		expect(mediaVariable(variables, 'Site')).toBe('Gent');
		expect(mediaVariable(variables, 'Other')).toBe('');
	});

	it('are secret when they are known passwords or marked hidden', () => {
		const variables = read(
			'<l><var name="_smstsmediapfx">3082</var><var name="OSDJoinPassword">x</var><var name="Pin" hidden="true">1234</var></l>',
		);
		expect(variables.map(({value}) => value instanceof Secret)).toEqual([true, true, true]);
		expect(JSON.stringify(variables)).not.toMatch(/3082|1234/);
	});

	it('say where the text is malformed', () => {
		const broken = readMediaVariables('<l>\n<var name="A">', 'Variables.dat');
		expect(broken).toMatchObject({ok: false, error: {place: {file: 'Variables.dat', line: 2}}});
	});

	it('come back as they were written', () => {
		const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/);
		const value = fc.string({unit: 'grapheme-ascii'}).map(text => `${text}]]>${text}`);
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.record({name, value, secret: fc.boolean()}), {
					selector: entry => entry.name.toLowerCase(),
				}),
				entries => {
					const variables = entries.map(entry => ({
						name: entry.name,
						value: entry.secret ? new Secret(entry.value) : entry.value,
					}));
					const back = read(writeMediaVariables(variables));
					expect(back.map(({value: text}) => revealed(text))).toEqual(entries.map(entry => entry.value));
					for (const [index, entry] of entries.entries()) {
						expect(back[index]?.value instanceof Secret || !entry.secret).toBe(true);
					}
				},
			),
		);
	});
});
