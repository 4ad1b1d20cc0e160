/*
The consoles of the boot image, and what is on them.

The one rule: there is one program, in one terminal session (tmux), and every console shows that session: the screen and the serial ports
that the kernel was told of. Whoever presses a key types into it, and the console where a key was pressed last decides how large
the picture is. So nobody has to say beforehand where the technician is.
*/

/** The session that all consoles show. */
export const session = `#!/bin/sh
export PATH=/usr/sbin:/usr/bin HOME=/root LANG=C.UTF-8 TERM=linux
size=$(stty size </dev/tty1)
rows=\${size% *} columns=\${size#* }
cd /root
exec tmux -u -f /usr/lib/bootseq/tmux.conf new-session -d -s bootseq -x "\${columns:-80}" -y "\${rows:-25}" /usr/lib/bootseq/program
`;

/** One console: the screen, or a serial port. */
export const console = `#!/bin/sh
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
export const sessionSettings = `set -g default-terminal linux
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
export const program = `#!/bin/bash
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin HOME=/root LANG=C.UTF-8 TERM=linux
cd /root
# Ctrl+C is for what runs in here, not for this.
trap : INT QUIT

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

# The program knows by itself that nobody is there. As in Windows PE, such a medium restarts the computer when all is done and its end is to
# leave.
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

# The code of a medium that was opened: salt and hash, in memory alone.
knows_code() {
	[ -s /run/boot/technician-code ] || return 0
	read -r salt hash </run/boot/technician-code
	printf '  Technician code: '
	IFS= read -r -s code
	printf '\\n'
	found=$(printf '%s' "$salt$code" | sha256sum)
	[ "\${found%% *}" = "$hash" ] && return 0
	wrong=$((wrong + 1))
	printf '  That is not the code.\\n'
	sleep $((wrong < 6 ? wrong * 5 : 30))
	return 1
}

crashed() {
	leave_screen
	wrong=0
	case $1 in
		126 | 127) reason='it could not be started' ;;
		137) reason='it was killed: perhaps there was too little memory' ;;
		1[3-9][0-9]) reason="signal $(($1 - 128)) ended it" ;;
		*) reason='it does not say why' ;;
	esac
	printf '  bootseq ended with %s: %s.\\n' "$1" "$reason"
	while :; do
		printf '\\n  B  begin again: bootseq goes on where it was\\n  R  restart\\n  C  command prompt\\n\\n'
		read -r -s -n 1 key
		case $key in
			b | B) return ;;
			r | R) sync; reboot -f ;;
			c | C)
				if knows_code; then
					printf '  This is a command prompt of the boot image. exit leaves it.\\n\\n'
					PS1='bootseq:\\w# ' bash --norc --noprofile
				fi
				;;
		esac
	done
}

# Meanwhile what it consists of comes out of the packed system, which takes longer than finding the media.
bootseq --version >/dev/null 2>&1 &

while :; do
	wait_for_media
	clear
	bootseq boot $(cat /etc/bootseq-options)
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
