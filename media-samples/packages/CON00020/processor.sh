#!/bin/sh
# Counts how far a shell counts in about two seconds; the last line is the score. Usage: processor.sh <report folder>
set -u
start=$(date +%s)
count=0
while [ $(($(date +%s) - start)) -lt 2 ]; do
	count=$((count + 1))
done
echo "Processor score: $count" >> "$1/report.txt"
echo "$count"
