import {describe, expect, it} from 'vitest';
import {isNetworkFolder, mountedType} from '../../source/content/network-folder.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const mounts = [
	'22 1 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
	'30 22 0:40 / /mnt/share rw,relatime - cifs //server/share rw',
	String.raw`31 22 0:41 / /mnt/with\040blank rw - nfs4 server:/export rw`,
	'32 30 8:17 / /mnt/share/local rw - ext4 /dev/sdb1 rw',
	'33 22 0:42 / /mnt/stick rw - fuseblk /dev/sdc1 rw',
	'34 22 0:43 / /mnt/cloud rw - fuse.rclone remote: rw',
].join('\n');

describe('whether a folder is on another machine', () => {
	it.each([
		['/srv/packages', 'ext4'],
		['/mnt/share', 'cifs'],
		['/mnt/share/CON00020', 'cifs'],
		['/mnt/shared', 'ext4'],
		['/mnt/share/local/CON00020', 'ext4'],
		['/mnt/with blank/x', 'nfs4'],
		['/mnt/stick/x', 'fuseblk'],
		['/mnt/cloud/x', 'fuse.rclone'],
	])('is told by what is mounted there: %s is on %s', (file, type) => {
		expect(mountedType(file, mounts)).toBe(type);
	});

	it('is not so for a folder of this machine', async () => {
		expect(await isNetworkFolder(temporaryFolder())).toBe(false);
	});
});
