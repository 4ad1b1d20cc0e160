import type {WmiRow} from '../../../sequence/conditions/condition-facts.ts';
import type {LinuxSystem} from '../linux-system.ts';

const folder = '/sys/class/power_supply';

/**
`Win32_Battery`: batteries of the machine itself, not of mice and keyboards. No rows: no battery.

`BatteryStatus` is 2 on mains power and 1 on battery, as Windows says it and real conditions ask it (`BatteryStatus != 2`).
*/
export const battery = (system: LinuxSystem): WmiRow[] => {
	const supply = (name: string, file: string) => system.text(`${folder}/${name}/${file}`);
	const names = system.list(folder);
	const mains = names.filter(name => ['Mains', 'USB'].includes(supply(name, 'type')));
	const onMains = mains.some(name => supply(name, 'online') === '1');
	return names
		.filter(name => supply(name, 'type') === 'Battery' && supply(name, 'scope') !== 'Device')
		.map(name => ({
			DeviceID: supply(name, 'serial_number') || name,
			Name: supply(name, 'model_name') || name,
			Caption: 'Internal Battery',
			BatteryStatus: onMains || (mains.length === 0 && supply(name, 'status') !== 'Discharging') ? 2 : 1,
			EstimatedChargeRemaining: Number(supply(name, 'capacity') || 0),
			Status: 'OK',
		}));
};
