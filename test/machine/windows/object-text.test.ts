import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseObjectText} from '../../../source/machine/windows/object-text.ts';

const text = String.raw`
instance of Win32_OperatingSystem
{
	BootDevice = "\\Device\\HarddiskVolume1";
	Caption = "Microsoft Windows 11 \"Pro\"; 64 = {bit}";
	CSDVersion = NULL;
	Debug = FALSE;
	LastBootUpTime = "20250314081502.500000+060";
	MUILanguages = {"en-US", "nl, NL"};
	Nothing = {};
	OSType = 18;
	Owner = instance of Win32_Account
{
	Name = "a";
	Sids = {"x"};
};
	Primary = TRUE;
	TotalVisibleMemorySize = "16643208";
	Wide = "\x20AC\t";
};
`;

describe('the text that WMI gives of an object', () => {
	it('is read into a row: texts, numbers, lists; an object inside it is left out', () => {
		expect(parseObjectText(text)).toEqual({
			BootDevice: '\\Device\\HarddiskVolume1',
			Caption: 'Microsoft Windows 11 "Pro"; 64 = {bit}',
			CSDVersion: null,
			Debug: false,
			LastBootUpTime: '20250314081502.500000+060',
			MUILanguages: ['en-US', 'nl, NL'],
			Nothing: [],
			OSType: 18,
			Owner: null,
			Primary: true,
			TotalVisibleMemorySize: '16643208',
			Wide: '€\t',
		});
	});

	it('ends the reading whatever it is', () => {
		fc.assert(
			fc.property(
				fc.string({unit: fc.constantFrom('{', '}', '=', ';', '"', '\\', 'a', ' ', ',')}),
				mutated => {
					parseObjectText(`instance of X {${mutated}`);
				},
			),
		);
		expect(parseObjectText('')).toEqual({});
		expect(parseObjectText('instance of X { A = instance of Y {')).toEqual({A: null});
	});
});
