import fc from 'fast-check';

/** A few names for many steps: what one sets another one reads. `site` and `Site` are the same. */
const names = ['A', 'B', 'Site', 'site', 'Count', 'Default1', 'Global1'] as const;
const refusedNames = ['_SMSTSMachineName', '1st', 'two words', 'N%Count%', 'A%Nowhere%'] as const;
export const plainValues = [
	'1',
	'5',
	'10',
	'-3',
	'007',
	'3010',
	'x',
	'X',
	'Lyon',
	'LYON',
	'0x10',
	'10.0.9',
	'HD',
] as const;
const expandedValues = [
	'%A%',
	'%Site%%Count%',
	'pre-%b%.',
	'%Nowhere%',
	'5 % of %A%',
	'%HOME%',
	'a&b<c>',
	'',
] as const;

/** `true` so many times in a hundred; shrinks to false. */
export const sometimes = (percent: number): fc.Arbitrary<boolean> =>
	fc.integer({min: 0, max: 99}).map(number => number >= 100 - percent);

export const randomName: fc.Arbitrary<string> = fc.oneof(
	{weight: 9, arbitrary: fc.constantFrom(...names)},
	{weight: 2, arbitrary: fc.constantFrom(...refusedNames)},
);
export const randomValue: fc.Arbitrary<string> = fc.oneof(
	{weight: 2, arbitrary: fc.constantFrom(...plainValues)},
	{weight: 1, arbitrary: fc.constantFrom(...expandedValues)},
);
