import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import type {LinuxSystem} from '../linux-system.ts';

/**
`Win32_Tpm`. A module that the firmware has disabled is not shown to Linux at all, so one that is there is enabled;
the 1.2 kind says so itself, and whether it is activated and owned.
*/
export const tpm = (system: LinuxSystem): WmiRow[] =>
	system
		.list('/sys/class/tpm')
		.filter(name => /^tpm\d+$/.test(name))
		.map(name => {
			const attribute = (file: string) => system.text(`/sys/class/tpm/${name}/${file}`);
			const isTwo = attribute('tpm_version_major') === '2';
			return {
				IsEnabled_InitialValue: isTwo || attribute('device/enabled') !== '0',
				IsActivated_InitialValue: isTwo || attribute('device/active') !== '0',
				IsOwned_InitialValue: isTwo || attribute('device/owned') === '1',
				SpecVersion: isTwo ? '2.0' : '1.2',
				ManufacturerIdTxt: attribute('device/description'),
			};
		});
