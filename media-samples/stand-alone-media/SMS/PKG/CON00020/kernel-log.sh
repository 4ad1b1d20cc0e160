#!/bin/sh
# The last lines of the kernel's log. Usage: kernel-log.sh <report folder>
set -u
mkdir -p "$1/logs" || exit 1
if lines=$(dmesg 2>/dev/null) && [ -n "$lines" ]; then
	printf '%s\n' "$lines" | tail -n 200 > "$1/logs/kernel.log"
	echo 'The kernel log is copied'
else
	echo 'The kernel log may not be read here' >&2
	exit 5
fi
