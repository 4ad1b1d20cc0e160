#!/bin/sh
# Memory, as the kernel counts it. Usage: memory.sh <report folder>
set -u
report=$1/report.txt
echo 'Memory' >> "$report"
for name in MemTotal MemAvailable SwapTotal; do
	value=$(sed -n "s/^$name:[[:space:]]*//p" /proc/meminfo 2>/dev/null)
	echo "  $name: ${value:-unknown}" | tee -a "$report"
	sleep 1
done
