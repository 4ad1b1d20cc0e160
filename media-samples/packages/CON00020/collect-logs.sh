#!/bin/sh
# Copies the logs of the run so far. Usage: collect-logs.sh <report folder> <log folder>
set -u
mkdir -p "$1/logs" || exit 1
copied=0
for log in "$2"/smsts*.log; do
	[ -f "$log" ] || continue
	cp "$log" "$1/logs/" && copied=$((copied + 1))
done
sleep 1
echo "$copied logs copied"
