import {describe, expect, it} from 'vitest';
import {linkedFile} from '../../../source/media/boot-image/linux/system-tree.ts';

describe('a link in the unpacked packages', () => {
	it.each([
		['usr/sbin/ip', '/bin/ip', 'usr/bin/ip'],
		['usr/lib64/ld-linux-x86-64.so.2', '/lib/x86_64-linux-gnu/ld.so', 'usr/lib/x86_64-linux-gnu/ld.so'],
		['usr/lib/x86_64-linux-gnu/libtinfo.so.6', 'libtinfo.so.6.4', 'usr/lib/x86_64-linux-gnu/libtinfo.so.6.4'],
		['usr/sbin/mkfs.ntfs', '../bin/mkntfs', 'usr/bin/mkntfs'],
		['usr/bin/escape', '../../../../etc/passwd', 'usr/etc/passwd'],
	])('%s → %s means a file of the packages, never one of this machine', (file, to, found) => {
		expect(linkedFile(file, to)).toBe(found);
	});
});
