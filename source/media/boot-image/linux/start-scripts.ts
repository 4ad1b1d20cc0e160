import {console, program, session, sessionSettings} from './console-scripts.ts';
import {
	device,
	devices,
	drive,
	driveChanged,
	driveGone,
	lease,
	network,
	watchMedia,
} from './device-scripts.ts';

/** Process 1 until it hands over to busybox's init: what Linux needs, and which consoles there are. */
const start = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
mkdir -p /dev/pts /dev/shm
mount -t devpts -o gid=5,mode=620 devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mkdir -p /run/boot /media /var/lib/bootseq
[ -d /sys/firmware/efi ] && mount -t efivarfs efivarfs /sys/firmware/efi/efivars
hostname -F /etc/hostname
ip link set lo up

consoles=tty1
for word in $(cat /proc/cmdline); do
	case $word in
		console=ttyS*)
			port=\${word#console=}
			port=\${port%%,*}
			# Type 0: there is no such port in this computer.
			[ "$(cat /sys/class/tty/$port/type 2>/dev/null || echo 0)" = 0 ] || consoles="$consoles $port"
			;;
	esac
done
{
	echo '::once:/usr/lib/bootseq/devices'
	echo '::once:/usr/lib/bootseq/watch-media'
	echo '::once:/usr/lib/bootseq/session'
	for console in $consoles; do
		echo "$console::respawn:/usr/lib/bootseq/console $console"
	done
} >/etc/inittab
exec /usr/sbin/init
`;

/** Name in /usr/lib/bootseq → text. All but `tmux.conf` are programs. */
export const startScripts: Readonly<Record<string, string>> = {
	start,
	devices,
	device,
	drive,
	'drive-gone': driveGone,
	'drive-changed': driveChanged,
	'watch-media': watchMedia,
	network,
	lease,
	session,
	console,
	program,
	'tmux.conf': sessionSettings,
};
