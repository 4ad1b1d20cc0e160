/*
What runs in the boot image beside the program. All of it is for busybox's shell; the files are in /usr/lib/bootseq.

The one rule of the consoles: there is one program, in one terminal session (tmux), and every console shows that session: the screen
and the serial ports that the kernel was told of. Whoever presses a key types into it, and the console where a key was pressed last
decides how large the picture is. So nobody has to say beforehand where the technician is.
*/

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
	echo '::once:/usr/lib/bootseq/session'
	for console in $consoles; do
		echo "$console::respawn:/usr/lib/bootseq/console $console"
	done
} >/etc/inittab
exec /usr/sbin/init
`;

/** Loads the drivers of what is there, and of what is plugged in later. */
const devices = `#!/bin/sh
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
touch /run/boot/settled
`;

/** Called by uevent for everything that the kernel tells. */
const device = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
case $ACTION-$SUBSYSTEM in
	add-block | change-block) /usr/lib/bootseq/drive "\${DEVNAME##*/}" & ;;
	remove-block) /usr/lib/bootseq/drive-gone "\${DEVNAME##*/}" & ;;
	add-net) /usr/lib/bootseq/network "$INTERFACE" & ;;
esac
if [ "$ACTION" = add ] && [ -n "$MODALIAS" ] && [ -e /run/boot/plugged ]; then
	modprobe -b -q "$MODALIAS"
fi
exit 0
`;

/**
Looks at one file system. Mounted stays what holds task sequence media, read only, under its own name, so that a stick that is pulled
and put back is found where it was; and the disk that holds a run in progress. Everything else is left alone: steps may partition it.
*/
const drive = `#!/bin/sh
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
	grep -q " $place " /proc/mounts || mount "$@" "/dev/$name" "$place"
	touch /run/boot/medium
fi
if [ -e "$look/_SMSTaskSequence/active.json" ] && ! grep -q ' /var/lib/bootseq ' /proc/mounts; then
	umount "$look"
	case $type in ntfs) type=ntfs-3g ;; esac
	mount -t "$type" "/dev/$name" /var/lib/bootseq && touch /run/boot/state
fi
leave
`;

/** A drive that was pulled out lets go of its place at once: the next one of its name gets it. */
const driveGone = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
while read -r source place rest; do
	[ "$source" = "/dev/$1" ] && umount -l "$place"
done </proc/mounts
exit 0
`;

/** An address for every adapter with a cable, in the background. */
const network = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin
name=$1
[ -e "/sys/class/net/$name/device" ] && [ ! -e "/sys/class/net/$name/wireless" ] || exit 0
mkdir "/run/boot/network-$name" 2>/dev/null || exit 0
ip link set "$name" up
udhcpc -b -t 4 -A 5 -i "$name" -p "/run/udhcpc-$name.pid" -s /usr/lib/bootseq/lease >/dev/null 2>&1 &
exit 0
`;

/** Called by udhcpc with what the server gave. */
const lease = `#!/bin/sh
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

/** The session that all consoles show. */
const session = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin HOME=/root LANG=C.UTF-8 TERM=linux
size=$(stty size </dev/tty1)
rows=\${size% *} columns=\${size#* }
cd /root
exec tmux -u -f /usr/lib/bootseq/tmux.conf new-session -d -s bootseq -x "\${columns:-80}" -y "\${rows:-25}" /usr/lib/bootseq/program
`;

/** One console: the screen, or a serial port. */
const console = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin HOME=/root LANG=C.UTF-8
case $1 in
	ttyS*)
		export TERM=xterm
		stty 115200 rows 24 cols 80
		;;
	*)
		export TERM=linux
		setterm --blank 0 --powerdown 0 2>/dev/null
		;;
esac
until tmux has-session -t bootseq 2>/dev/null; do sleep 0.2; done
exec tmux -u attach -t bootseq
`;

/** No keys of its own, no status line: what is typed is the program's. */
const sessionSettings = `set -g default-terminal linux
set -g prefix None
set -g prefix2 None
unbind -a -T prefix
unbind -a -T root
set -g status off
set -g escape-time 20
set -g window-size latest
set -g aggressive-resize on
set -g remain-on-exit off
set -g default-command /bin/sh
set -g visual-bell off
set -g bell-action none
set -g set-titles off
set -g history-limit 500
`;

/** Starts the program, and decides what happens when it has ended by itself. */
const program = `#!/bin/sh
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin HOME=/root LANG=C.UTF-8 TERM=linux
cd /root

wait_for_media() {
	tenths=0
	until [ -e /run/boot/settled ] && { [ -e /run/boot/medium ] || [ -e /run/boot/state ]; }; do
		[ "$tenths" = 5 ] && printf '\\n  Looking for the task sequence media...\\n'
		# A slow stick takes seconds. Then the program says itself that there are none.
		[ "$tenths" -ge 300 ] && break
		sleep 0.1
		tenths=$((tenths + 1))
	done
}

# As in Windows PE, an unattended medium restarts the computer when all is done and nobody asked for anything else.
unattended() {
	grep -qis '^unattended=true' /media/*/[Ss][Mm][Ss]/[Dd][Aa][Tt][Aa]/[Tt][Ss][Mm][Bb]ootstrap.[Ii][Nn][Ii]
}

leave_screen() {
	stty sane
	printf '\\033[?1049l\\033[?25h\\033[0m\\n'
}

ended() {
	leave_screen
	printf '  bootseq has ended (code %s).\\n\\n  R  restart\\n  P  power off\\n  B  begin again\\n\\n' "$1"
	while :; do
		read -r -s -n 1 key
		case $key in
			r | R) sync; reboot -f ;;
			p | P) sync; poweroff -f ;;
			b | B) return ;;
		esac
	done
}

crashed() {
	leave_screen
	case $1 in
		126 | 127) reason='it could not be started' ;;
		137) reason='it was killed: perhaps there was too little memory' ;;
		1[3-9][0-9]) reason="signal $(($1 - 128)) ended it" ;;
		*) reason='it does not say why' ;;
	esac
	printf '  bootseq ended with %s: %s.\\n' "$1" "$reason"
	printf '  This is a command prompt of the boot image. exit starts bootseq again: it goes on where it was.\\n\\n'
	PS1='bootseq:\\w# ' sh
}

# Meanwhile what it consists of comes out of the packed system, which takes longer than finding the media.
bootseq --version >/dev/null 2>&1 &

while :; do
	wait_for_media
	clear
	if unattended; then attendance=--unattended; else attendance=; fi
	bootseq boot $attendance $(cat /etc/bootseq-options)
	code=$?
	case $code in
		10)
			sleep 60
			reboot -f
			;;
		0)
			unattended && { sync; reboot -f; }
			ended 0
			;;
		1 | 2 | 130) ended "$code" ;;
		*) crashed "$code" ;;
	esac
	rm -f /run/boot/medium
	for block in /sys/class/block/*; do /usr/lib/bootseq/drive "\${block##*/}"; done
	grep -q ' /media/' /proc/mounts && touch /run/boot/medium
done
`;

/** Name in /usr/lib/bootseq → text. All but `tmux.conf` are programs. */
export const startScripts: Readonly<Record<string, string>> = {
	start,
	devices,
	device,
	drive,
	'drive-gone': driveGone,
	network,
	lease,
	session,
	console,
	program,
	'tmux.conf': sessionSettings,
};
