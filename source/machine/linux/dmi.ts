import type {LinuxSystem} from './linux-system.ts';

/** What the firmware says about the machine (SMBIOS). Empty where it says nothing, or to root alone. */
export type Dmi = {
	readonly vendor: string;
	readonly product: string;
	readonly productVersion: string;
	readonly productFamily: string;
	readonly sku: string;
	readonly serialNumber: string;
	readonly uuid: string;
	readonly biosVendor: string;
	readonly biosVersion: string;
	readonly biosDate: string;
	readonly biosRelease: string;
	readonly boardVendor: string;
	readonly boardName: string;
	readonly boardVersion: string;
	readonly boardSerial: string;
	readonly chassisVendor: string;
	readonly chassisType: string;
	readonly chassisVersion: string;
	readonly chassisSerial: string;
	readonly assetTag: string;
};

/** Reads /sys/class/dmi/id; where a machine has a device tree instead, its model. */
export const readDmi = (system: LinuxSystem): Dmi => {
	const id = (name: string) => system.text(`/sys/class/dmi/id/${name}`);
	return {
		vendor: id('sys_vendor'),
		product: id('product_name') || system.text('/proc/device-tree/model'),
		productVersion: id('product_version'),
		productFamily: id('product_family'),
		sku: id('product_sku'),
		serialNumber: id('product_serial') || system.text('/proc/device-tree/serial-number'),
		uuid: id('product_uuid').toUpperCase(),
		biosVendor: id('bios_vendor'),
		biosVersion: id('bios_version'),
		biosDate: id('bios_date'),
		biosRelease: id('bios_release'),
		boardVendor: id('board_vendor'),
		boardName: id('board_name'),
		boardVersion: id('board_version'),
		boardSerial: id('board_serial'),
		chassisVendor: id('chassis_vendor'),
		chassisType: id('chassis_type'),
		chassisVersion: id('chassis_version'),
		chassisSerial: id('chassis_serial'),
		assetTag: id('chassis_asset_tag'),
	};
};
