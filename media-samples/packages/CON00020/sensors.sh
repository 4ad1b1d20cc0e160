#!/bin/sh
# Temperatures, where the kernel shows any. Usage: sensors.sh <report folder>
set -u
report=$1/report.txt
echo 'Temperatures' >> "$report"
found=no
for zone in /sys/class/thermal/thermal_zone*; do
	degrees=$(cat "$zone/temp" 2>/dev/null) || continue
	found=yes
	echo "  $(cat "$zone/type" 2>/dev/null): $((degrees / 1000)) C" | tee -a "$report"
done
[ "$found" = yes ] || echo '  none to be read' | tee -a "$report"
