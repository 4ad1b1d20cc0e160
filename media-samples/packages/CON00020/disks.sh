#!/bin/sh
# Disks and file systems. Usage: disks.sh <report folder>
set -u
report=$1/report.txt
echo 'Disks' >> "$report"
for disk in /sys/block/*; do
	name=${disk##*/}
	case $name in
		loop* | ram* | zram* | '*') continue ;;
	esac
	sectors=$(cat "$disk/size" 2>/dev/null) || continue
	removable=$(cat "$disk/removable" 2>/dev/null)
	echo "  $name: $((sectors / 2048)) MiB, removable ${removable:-unknown}" | tee -a "$report"
done
sleep 1
echo 'File systems' >> "$report"
df -P 2>/dev/null | sed 's/^/  /' >> "$report"
echo '  file systems listed'
sleep 1
