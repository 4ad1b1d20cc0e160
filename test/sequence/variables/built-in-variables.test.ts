import {describe, expect, it} from 'vitest';
import {builtInVariableTable} from '../../../source/sequence/variables/built-in-variable-table.ts';
import {
	type BuiltInInput,
	builtInVariables,
	hardwareVariables,
} from '../../../source/sequence/variables/built-in-variables.ts';
import {timezoneText} from '../../../source/sequence/variables/timezone.ts';
import {facts} from '../../helpers/condition-bench.ts';

const change = (month: number) => ({
	year: 0,
	month,
	dayOfWeek: 0,
	day: 5,
	hour: month === 3 ? 2 : 3,
	minute: 0,
	second: 0,
	milliseconds: 0,
});

const timezone = {
	bias: -60,
	standardBias: 0,
	daylightBias: -60,
	standardDate: change(10),
	daylightDate: change(3),
	standardName: 'W. Europe Standard Time',
	daylightName: 'W. Europe Daylight Time',
};

const standAlone = {
	name: 'Deploy lab',
	organization: 'Contoso',
	launchMode: 'UFD',
	inWinPE: true,
	uefi: true,
	secureBoot: 'Enabled',
	machineName: 'LAB-1',
	type: 'operating-system-deployment',
	userStarted: false,
	runFromDp: false,
	downloadOnDemand: true,
} as const satisfies BuiltInInput;

const input: Required<BuiltInInput> = {
	...standAlone,
	packageId: 'CON00010',
	mediaType: 'FullMedia',
	bootImageId: 'CON00002',
	logPath: '/state/logs',
	dataPath: '/state',
	timezone,
	advertId: 'CON20001',
	clientGuid: 'GUID:1',
	detectedWindows: {directory: 'C:\\Windows', drive: 'C:'},
};

describe('Variables at the start of a run (§9.1, §9.2)', () => {
	it('say what is known, truth in lower case', () => {
		expect(Object.fromEntries(builtInVariables(input))).toMatchObject({
			_SMSTSPackageID: 'CON00010',
			_SMSTSType: '2',
			_SMSTSLaunchMode: 'UFD',
			_SMSTSInWinPE: 'true',
			_SMSTSUserStarted: 'false',
			_TSSecureBoot: 'Enabled',
			_OSDDetectedWinDrive: 'C:',
		});
	});

	it('leave out what does not apply: no deployment on stand-alone media', () => {
		const names = builtInVariables(standAlone).map(([name]) => name);
		expect(names).not.toContain('_SMSTSAdvertID');
		expect(names).not.toContain('_SMSTSClientGUID');
		expect(names).not.toContain('_OSDDetectedWinDir');
	});

	it('are all explained in the table', async () => {
		const explained = (set: string) =>
			builtInVariableTable.filter(variable => variable.set === set).map(({name}) => name);
		expect(
			builtInVariables(input)
				.map(([name]) => name)
				.sort(),
		).toEqual(explained('start').sort());
		const hardware = hardwareVariables(await facts().computer());
		expect(hardware.map(([name]) => name)).toEqual(explained('set-dynamic-variables'));
	});

	it('write the time zone as biases, two dates of eight fields, two names', () => {
		expect(timezoneText(timezone)).toBe(
			'-60,0,-60,0,10,0,5,3,0,0,0,0,3,0,5,2,0,0,0,W. Europe Standard Time,W. Europe Daylight Time',
		);
	});
});

describe('Hardware variables (§9.3)', () => {
	it('are lists with commas where there are several, and absent where nothing is known', async () => {
		const computer = {...(await facts().computer()), assetTag: '', ipAddresses: []};
		const variables = Object.fromEntries(hardwareVariables(computer));
		expect(variables).toMatchObject({
			_SMSTSMake: 'Contoso Ltd.',
			_SMSTSMacAddresses: '00:00:5E:00:53:01,00:00:5E:00:53:02',
		});
		expect(variables).not.toHaveProperty('_SMSTSAssetTag');
		expect(variables).not.toHaveProperty('_SMSTSIPAddresses');
	});
});
