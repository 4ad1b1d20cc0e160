/**
The first process of the initial file system. The whole system lies in it as one compressed file, so that nothing is read
from the medium any more: it may be pulled out. Below 400 MB of memory that matters too, for only what is used is unpacked.
*/
export const firstInit = `#!/bin/busybox sh
export PATH=/bin
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
for module in /modules/*.ko; do
	insmod "$module" || echo "bootseq: $module could not be loaded"
done
if
	mount -t squashfs -o loop,ro /system.squashfs /system &&
	mount -t tmpfs -o mode=755 tmpfs /changes &&
	mkdir /changes/files /changes/work &&
	mount -t overlay -o lowerdir=/system,upperdir=/changes/files,workdir=/changes/work overlay /new
then
	umount /dev /sys /proc
	exec switch_root /new /usr/lib/bootseq/start
fi
echo 'bootseq: the boot image is damaged, or this computer has too little memory (384 MB are needed). Make the medium again.'
exec sh
`;

/** The modules that the first process loads, in this order, beside those that they need. */
export const firstModules: readonly string[] = ['loop', 'squashfs', 'overlay'];
