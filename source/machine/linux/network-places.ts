import path from 'node:path';
import type {NetworkFolder} from '../network-folders.ts';
import {type NetworkPath, parseNetworkPath} from '../network-path.ts';

/**
The folder that a shared folder is mounted on: `drives/Z`, or `network/server/share`. Servers, shares and folders have one name in
all spellings; here it is in lower case.
*/
export const placeOf = (
	folder: string,
	driveLetter: NetworkFolder['driveLetter'],
	{server, share, below}: NetworkPath,
): string =>
	driveLetter === undefined
		? path.posix.join(folder, 'network', server.toLowerCase(), [share, ...below].join('+').toLowerCase())
		: path.posix.join(folder, 'drives', driveLetter.slice(0, 1));

/**
`Z:\x` and `\\server\share\x` by their names here, while something is connected there; any other path as it is. `isMounted` asks the
kernel, not the place: a server that has stopped answering would keep this program waiting.
*/
export const localPath = (folder: string, written: string, isMounted: (place: string) => boolean): string => {
	const drive = /^(?<letter>[a-z]):(?:[\\/]+(?<rest>.*))?$/is.exec(written)?.groups;
	if (drive !== undefined) {
		const place = path.posix.join(folder, 'drives', (drive['letter'] ?? '').toUpperCase());
		return isMounted(place) ? path.posix.join(place, ...names(drive['rest'] ?? '')) : written;
	}

	const network = parseNetworkPath(written);
	for (let depth = network?.below.length ?? -1; network !== undefined && depth >= 0; depth--) {
		const place = placeOf(folder, undefined, {...network, below: network.below.slice(0, depth)});
		if (isMounted(place)) {
			return path.posix.join(place, ...network.below.slice(depth));
		}
	}

	return written;
};

const names = (text: string): readonly string[] => text.split(/[\\/]+/).filter(name => name !== '');
