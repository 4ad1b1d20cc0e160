#!/bin/sh
# Ends with 2 when a file system is more than 90 % full, else with 0. Usage: free-space.sh <report folder>
set -u
remarks=$(df -P 2>/dev/null | awk 'NR > 1 && $5 + 0 > 90 {print "  " $6 " is " $5 " full"}')
sleep 1
if [ -n "$remarks" ]; then
	echo "$remarks"
	printf 'Space\n%s\n' "$remarks" >> "$1/report.txt"
	exit 2
fi
echo 'There is room everywhere'
