import {describe, expect, it} from 'vitest';
import {chooseModules} from '../../../source/media/boot-image/linux/kernel-modules.ts';

const dependencies = [
	'kernel/drivers/ata/ahci.ko: kernel/drivers/ata/libahci.ko kernel/drivers/ata/libata.ko',
	'kernel/drivers/ata/libahci.ko: kernel/drivers/ata/libata.ko',
	'kernel/drivers/ata/libata.ko:',
	'kernel/drivers/net/virtio_net.ko: kernel/net/core/failover.ko',
	'kernel/net/core/failover.ko:',
	'kernel/drivers/net/wireless/intel/iwlwifi.ko: kernel/net/wireless/cfg80211.ko',
	'kernel/net/wireless/cfg80211.ko:',
	'kernel/drivers/gpu/drm/i915/i915.ko:',
	'kernel/fs/ocfs2/ocfs2.ko:',
	'kernel/fs/fat/vfat.ko: kernel/fs/fat/fat.ko',
	'kernel/fs/fat/fat.ko:',
	'',
].join('\n');

describe('the drivers of the boot image', () => {
	const modules = chooseModules(dependencies);

	it('are those of disks, cables and file systems, and what they need', () => {
		expect(modules).toEqual([
			'kernel/drivers/ata/ahci.ko',
			'kernel/drivers/ata/libahci.ko',
			'kernel/drivers/ata/libata.ko',
			'kernel/drivers/net/virtio_net.ko',
			'kernel/fs/fat/fat.ko',
			'kernel/fs/fat/vfat.ko',
			'kernel/net/core/failover.ko',
		]);
	});
});
