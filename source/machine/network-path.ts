/** `\\server\share\folder`, taken apart. */
export type NetworkPath = {
	readonly server: string;
	readonly share: string;
	/** The folders below the share. */
	readonly below: readonly string[];
};

/** Names that no server, share or folder has: they would lead elsewhere, or into another line of a file. */
const badName = /^\.{1,2}$|[\p{Cc}"<>|:*?]/u;

/** Takes apart `\\server\share`, with folders below it or without; slashes count as backslashes. Undefined: it is no such path. */
export const parseNetworkPath = (path: string): NetworkPath | undefined => {
	const match = /^[\\/]{2}(?<names>[^\\/].*)$/s.exec(path);
	const [server, share, ...below] = (match?.groups?.['names'] ?? '').replace(/[\\/]$/, '').split(/[\\/]/);
	if (!server || !share || [server, share, ...below].some(name => name === '' || badName.test(name))) {
		return undefined;
	}

	return {server, share, below};
};

/** `Z:` from `z`, `z:` or `Z:\`: the letters D to Z without X, the drive of Windows PE. Undefined: it is none of them. Rule: task-sequence-format.md §7.2. */
export const parseDriveLetter = (text: string): string | undefined => {
	const letter = /^(?<letter>[d-wyz]):?\\?$/i.exec(text.trim())?.groups?.['letter'];
	return letter === undefined ? undefined : `${letter.toUpperCase()}:`;
};
