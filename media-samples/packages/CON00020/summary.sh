#!/bin/sh
# Shows the report. Usage: summary.sh <report folder>
set -u
cat "$1/report.txt"
echo
echo "The report is in $1"
