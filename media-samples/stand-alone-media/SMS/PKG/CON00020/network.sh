#!/bin/sh
# Network adapters, from /sys. Usage: network.sh <report folder>
set -u
report=$1/report.txt
echo 'Network' >> "$report"
for adapter in /sys/class/net/*; do
	[ -e "$adapter" ] || continue
	state=$(cat "$adapter/operstate" 2>/dev/null) || state=unknown
	address=$(cat "$adapter/address" 2>/dev/null) || address=unknown
	echo "  ${adapter##*/}: $state, $address" | tee -a "$report"
done
sleep 2
