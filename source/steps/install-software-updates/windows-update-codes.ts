/** Codes of the Windows Update Agent that technicians meet, and what to do about them. */
const meanings: ReadonlyMap<number, string> = new Map([
	[0x8024_0016, 'Another installation is under way, or a restart is pending.'],
	[0x8024_0017, 'The update does not apply to this machine.'],
	[0x8024_0022, 'No update could be installed.'],
	[0x8024_0438, 'There is no way to the update server. Look at the network and the proxy.'],
	[
		0x8024_402c,
		'The name of the update server cannot be resolved. Look at the network, the proxy and the WSUS address.',
	],
	[0x8024_401c, 'The update server did not answer in time.'],
	[0x8024_4022, 'The update server is overloaded or stopped. Look at WSUS.'],
	[0x8024_4019, 'The update server does not have the file that it lists.'],
	[
		0x8024_500c,
		'The way to Windows Update is closed by policy: the machine is set to a server that has no such update.',
	],
	[0x8024_002e, 'Windows Update is closed by policy.'],
	[0x8007_0422, 'The service Windows Update (wuauserv) is disabled. Enable it before this step.'],
	[0x8007_2ee2, 'The update server did not answer in time.'],
	[0x8007_2ee7, 'The name of the update server cannot be resolved. Look at the network and the proxy.'],
	[0x8007_2efd, 'The update server cannot be reached. Look at the network and the proxy.'],
	[0x8007_2efe, 'The connection to the update server was cut.'],
	[0x8007_0070, 'There is not enough free space for the updates.'],
	[0x8007_0005, 'The step does not run as an administrator.'],
	[
		0x8004_0154,
		'The Windows Update Agent is not on this machine. Windows PE has none: run the step in the full operating system.',
	],
	[0x800f_0922, 'The update could not be completed. Often the system partition is too small.'],
	[0x800f_081f, 'The component store of Windows is damaged. Repair it with DISM /RestoreHealth.'],
	[0x8009_1007, 'A downloaded file is not the one that the update server lists.'],
]);

/** WU_E_INSTALL_NOT_ALLOWED: what an update gets that comes after one which waits for the restart. */
export const waitsForRestart = 0x8024_0016;

/** `0x8024402C: The name of …`; without a meaning the code alone. */
export const updateCodeWords = (code: number): string => {
	const shown = `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
	const meaning = meanings.get(code);
	return meaning === undefined ? `Windows Update ended with ${shown}.` : `${meaning} (${shown})`;
};
