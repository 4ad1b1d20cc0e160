/**
The variable that says where a network folder is: `BootseqDriveZ` for the one connected as `Z:`, `BootseqNetworkFolder` for the last one
without a letter. A variable of this program's own: on Linux no command knows drive letters.
*/
export const networkFolderVariable = (driveLetter: string | undefined): string =>
	driveLetter === undefined ? 'BootseqNetworkFolder' : `BootseqDrive${driveLetter.slice(0, 1).toUpperCase()}`;
