import type {Registry, RegistryKey} from './registry.ts';

const uninstallKeys = [
	String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall`,
	String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall`,
];
const upgradeCodesKey = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Classes\Installer\UpgradeCodes`;

/**
A product of Windows Installer by its product code, from the uninstall keys of both architectures.

Not Win32_Product: asking that class makes Windows Installer check, and repair, every product.
*/
export const findProduct = async (
	registry: Registry,
	productCode: string,
): Promise<{readonly version: string} | undefined> => {
	for (const uninstallKey of uninstallKeys) {
		const [key] = await registry.tree(`${uninstallKey}\\${productCode}`);
		if (key !== undefined && isWindowsInstaller(key)) {
			return {version: key.values.get('displayversion')?.data ?? ''};
		}
	}

	return undefined;
};

/** Whether any product of an upgrade code is installed. */
export const hasUpgradeCode = async (registry: Registry, upgradeCode: string): Promise<boolean> =>
	(await registry.value(`${upgradeCodesKey}\\${packCode(upgradeCode)}`, '')) !== undefined;

const isWindowsInstaller = ({values}: RegistryKey): boolean => values.get('windowsinstaller')?.data === '1';

/**
How Windows Installer writes a code as the name of a key: no punctuation, the first three parts reversed,
of the others every pair of digits.
*/
export const packCode = (code: string): string => {
	const parts = code.replaceAll(/[{}]/g, '').toUpperCase().split('-');
	return parts
		.map((part, index) =>
			index < 3
				? part.split('').toReversed().join('')
				: part.replaceAll(/(.)(.)/g, (_, first: string, second: string) => second + first),
		)
		.join('');
};
