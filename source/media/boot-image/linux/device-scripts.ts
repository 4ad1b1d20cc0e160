/*
Drivers, drives and the network of the boot image. All of it is for busybox's shell.
*/

/** Loads the drivers of what is there, and of what is plugged in later. */
export const devices = `#!/bin/sh
uevent /usr/lib/bootseq/device >/dev/null 2>&1 &
aliases() { find /sys/devices -name modalias -exec cat {} + 2>/dev/null | sort -u; }
load() { tr '\\n' '\\0' </run/boot/aliases | xargs -0 -r modprobe -a -b -q 2>/dev/null; }
# A driver finds devices of its own: a controller its disks. Until nothing new comes.
aliases >/run/boot/aliases
for round in 1 2 3 4 5 6; do
	load
	aliases >/run/boot/aliases.new
	cmp -s /run/boot/aliases /run/boot/aliases.new && break
	mv /run/boot/aliases.new /run/boot/aliases
done
# From here on every new device loads its own driver; this is for those that came just before.
touch /run/boot/plugged
aliases >/run/boot/aliases
load
for block in /sys/class/block/*; do
	/usr/lib/bootseq/drive "\${block##*/}"
done
for adapter in /sys/class/net/*; do
	/usr/lib/bootseq/network "\${adapter##*/}"
done
# The kernel's messages have begun looks of their own. One takes a while on a disk that lost its power: its journal is played back.
while [ -n "$(find /run/boot -maxdepth 1 -name 'look-*')" ]; do
	sleep 0.1
done
touch /run/boot/settled
`;

/** Called by uevent for everything that the kernel tells. */
export const device = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
case $ACTION-$SUBSYSTEM in
	add-block) /usr/lib/bootseq/drive "\${DEVNAME##*/}" & ;;
	change-block) /usr/lib/bootseq/drive-changed "\${DEVNAME##*/}" & ;;
	remove-block) /usr/lib/bootseq/drive-gone "\${DEVNAME##*/}" & ;;
	add-net) /usr/lib/bootseq/network "$INTERFACE" & ;;
esac
if [ "$ACTION" = add ] && [ -n "$MODALIAS" ] && [ -e /run/boot/plugged ]; then
	modprobe -b -q "$MODALIAS"
fi
exit 0
`;

/**
Looks at one file system. Mounted stays what holds task sequence media, read only, under its own name, so that a stick that is pulled out and
put back is found where it was, whatever the device is called then, and other media never are; and the disk that holds a run in progress,
or is there to keep runs (labelled BOOTSEQ-STATE). Everything else is left alone: steps may partition it.
*/
export const drive = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
name=$1
case $name in loop* | ram* | zram* | fd* | '') exit 0 ;; esac
grep -q "^/dev/$name " /proc/mounts && exit 0
mkdir "/run/boot/look-$name" 2>/dev/null || exit 0
look=/run/boot/look-$name
leave() {
	umount "$look" 2>/dev/null
	rmdir "$look"
	exit 0
}
type=$(blkid -p -s TYPE -o value "/dev/$name" 2>/dev/null)
label=$(blkid -p -s LABEL -o value "/dev/$name" 2>/dev/null)
uuid=$(blkid -p -s UUID -o value "/dev/$name" 2>/dev/null)
case $type in
	vfat) set -- -t vfat -o ro,utf8,shortname=mixed ;;
	ntfs) set -- -t ntfs-3g -o ro ;;
	iso9660 | udf | exfat | ext2 | ext3 | ext4 | xfs | btrfs) set -- -t "$type" -o ro ;;
	*) leave ;;
esac
mount "$@" "/dev/$name" "$look" 2>/dev/null || leave
if ls -d "$look"/[Ss][Mm][Ss]/[Dd][Aa][Tt][Aa]/[Tt][Ss][Mm][Bb]ootstrap.[Ii][Nn][Ii] >/dev/null 2>&1; then
	place=/media/\${uuid:-$name}
	mkdir -p "$place"
	# What was pulled out and is back may be quicker than the word that it was gone.
	while read -r source mounted rest; do
		[ "$mounted" = "$place" ] && [ ! -e "$source" ] && umount -l "$place"
	done </proc/mounts
	grep -q " $place " /proc/mounts || mount "$@" "/dev/$name" "$place"
	touch /run/boot/medium
fi
# Never over a folder that the program works in: a run that has begun there moves to a disk by itself.
if { [ -e "$look/_SMSTaskSequence/active.json" ] || [ "$label" = BOOTSEQ-STATE ]; } &&
	[ ! -e /var/lib/bootseq/_SMSTaskSequence/lock ] && ! grep -q ' /var/lib/bootseq ' /proc/mounts; then
	umount "$look"
	case $type in ntfs) type=ntfs-3g ;; esac
	mount -t "$type" "/dev/$name" /var/lib/bootseq && touch /run/boot/state
fi
leave
`;

/** A drive that was pulled out lets go of its place at once: the next one of its name gets it. */
export const driveGone = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
while read -r source place rest; do
	[ "$source" = "/dev/$1" ] && umount -l "$place"
done </proc/mounts
exit 0
`;

/**
Makes the kernel look, every two seconds, whether discs and cards are still in their drives: it tells of new ones when it is asked to, and
of one that was taken out when somebody opens the drive.
*/
export const watchMedia = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
echo 2000 >/sys/module/block/parameters/events_dfl_poll_msecs
while sleep 2; do
	# A tray that somebody has opened is not drawn in.
	[ -e /proc/sys/dev/cdrom/autoclose ] && echo 0 >/proc/sys/dev/cdrom/autoclose
	while read -r source place rest; do
		case $place in /media/*) ;; *) continue ;; esac
		name=\${source#/dev/}
		# Not the partition: what is open already is not looked at again.
		[ -e "/sys/class/block/$name/partition" ] && name=$(basename "$(readlink -f "/sys/class/block/$name/..")")
		true <"/dev/$name"
	done </proc/mounts 2>/dev/null
done
`;

/**
A drive that is there, while its disc or card may have been taken out, or changed for another one. What was mounted from it lets go of its
place then; in a drive without a medium nothing is found.
*/
export const driveChanged = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
while read -r source place rest; do
	case $place in /media/*) ;; *) continue ;; esac
	[ "$source" = "/dev/$1" ] || [ -e "/sys/class/block/$1/\${source#/dev/}" ] || continue
	true <"/dev/$1" && uuid=$(blkid -p -s UUID -o value "$source" 2>/dev/null) &&
		[ "/media/\${uuid:-\${source#/dev/}}" = "$place" ] || umount -l "$place"
done </proc/mounts
# A disc that was put in only now cannot be read at once.
for second in 1 2 3 4 5; do
	blkid -p "/dev/$1" >/dev/null 2>&1 && break
	sleep 1
done
exec /usr/lib/bootseq/drive "$1"
`;

/** An address for every adapter with a cable, in the background. */
export const network = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
name=$1
[ -e "/sys/class/net/$name/device" ] && [ ! -e "/sys/class/net/$name/wireless" ] || exit 0
mkdir "/run/boot/network-$name" 2>/dev/null || exit 0
ip link set "$name" up
udhcpc -b -t 4 -A 5 -i "$name" -p "/run/udhcpc-$name.pid" -s /usr/lib/bootseq/lease >/dev/null 2>&1 &
exit 0
`;

/** Called by udhcpc with what the server gave. */
export const lease = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
case $1 in
	deconfig)
		ip -4 addr flush dev "$interface"
		ip link set "$interface" up
		;;
	bound | renew)
		ip -4 addr flush dev "$interface"
		ip addr add "$ip/\${mask:-24}" \${broadcast:+broadcast "$broadcast"} dev "$interface"
		for gateway in $router; do
			ip route replace default via "$gateway" dev "$interface" metric "$(cat /sys/class/net/$interface/ifindex)"
			break
		done
		{
			[ -n "$search$domain" ] && echo "search \${search:-$domain}"
			for server in $dns; do echo "nameserver $server"; done
		} >/etc/resolv.conf.new
		mv /etc/resolv.conf.new /etc/resolv.conf
		;;
esac
exit 0
`;
