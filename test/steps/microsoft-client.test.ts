import {describe, expect, it} from 'vitest';
import {Secret} from '../../source/sequence/secret.ts';
import {step} from '../helpers/sequence-builder.ts';
import {describeStep} from '../helpers/step-context.ts';
import {published, unpublished} from '../helpers/step-variables.ts';

const described = (
	type: string,
	action: string,
	values: Readonly<Record<string, string>>,
	hiddenValues: Readonly<Record<string, string>> = {},
): string =>
	describeStep(
		step('Client', {
			type: `SMS_TaskSequence_${type}`,
			action,
			variables: [...published(values), ...unpublished(hiddenValues)],
		}),
		{variables: {Drive: 'E:', Key: new Secret('made-up')}},
	);

describe('what a step of the client would do, in words (§8, Appendix A)', () => {
	it('says which disk Format and Partition Disk erases, and what it makes of it', () => {
		expect(
			described(
				'PartitionDiskAction',
				'osddiskpart.exe',
				{
					OSDDiskIndex: '0',
					OSDPartitionStyle: 'GPT',
					OSDPartitions0Type: 'EFI',
					OSDPartitions0Size: '500',
					OSDPartitions0SizeUnits: 'MB',
					OSDPartitions0FileSystem: 'FAT32',
					OSDPartitions1Type: 'MSR',
					OSDPartitions1Size: '128',
					OSDPartitions2Type: 'Primary',
					OSDPartitions2Size: '100',
					OSDPartitions2SizeUnits: 'Percent',
					OSDPartitions2FileSystem: 'NTFS',
				},
				{OSDPartitions: '3'},
			),
		).toBe(
			'erase disk 0 and make it GPT with 3 partitions (EFI 500 MB FAT32, MSR 128 MB not formatted, Primary 100 Percent NTFS)',
		);
	});

	it('names the image and the place that Apply Operating System Image has', () => {
		expect(
			described(
				'ApplyOperatingSystemAction',
				'OSDApplyOS.exe /image:ABC00001,%OSDImageIndex%',
				{OSDImageIndex: '3', OSDConfigFileName: 'unattend.xml'},
				{ImagePackageID: 'ABC00001', DestinationVariable: 'OSDisk'},
			),
		).toBe('apply image ABC00001 index 3 to the drive in OSDisk with the answer file unattend.xml');
	});

	it('names the drive that Enable BitLocker encrypts, and where the recovery password goes', () => {
		expect(
			described(
				'EnableBitLockerAction',
				'OSDBitLocker.exe /enable',
				{},
				{OSDBitLockerMode: 'TPM', OSDBitLockerCreateRecoveryPassword: 'AD'},
			),
		).toBe('encrypt the operating system drive with protector TPM and recovery password in AD');
	});

	it('lists the applications by the names that people know', () => {
		expect(
			described(
				'InstallApplicationAction',
				'smsappinstall.exe /app:a,b',
				{OSDApp0DisplayName: 'Editor', OSDApp1DisplayName: 'Viewer', OSDAppCount: '2'},
				{OSDApp: '2', ApplicationName: 'a,b'},
			),
		).toBe('install Editor, Viewer');
	});

	it('lists the checks that are on', () => {
		expect(
			described('PrestartCheckAction', 'OSDPrestartCheck.exe', {
				OSDCheckMemory: 'true',
				OSDMemory: '4096',
				OSDCheckProcessorSpeed: 'false',
				OSDProcessorSpeed: '800',
				OSDCheckDeviceUEFI: 'true',
			}),
		).toBe('check: memory at least 4096 MB, computer in UEFI mode');
	});

	it('puts the values of variables in', () => {
		expect(
			described('ConnectNetworkFolderAction', 'smsnetuse.exe %SMSConnectNetworkFolderPath%', {
				SMSConnectNetworkFolderPath: '\\\\server\\share',
				SMSConnectNetworkFolderDriveLetter: '%Drive%',
			}),
		).toBe('connect to \\\\server\\share as E:');
	});

	it('never shows a password or a secret variable', () => {
		const words = described('JoinDomainWorkgroupAction', 'osdjoin.exe /type:%OSDJoinType%', {
			OSDJoinType: '0',
			OSDJoinDomainName: 'contoso.example',
			OSDJoinDomainOUName: '%Key%',
			OSDJoinPassword: 'made-up',
		});
		expect(words).toBe('join domain contoso.example in ******** and restart');
	});
});
