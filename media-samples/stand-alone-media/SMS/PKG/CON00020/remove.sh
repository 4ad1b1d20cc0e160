#!/bin/sh
# Removes what the other scripts made, and nothing else. Usage: remove.sh <report folder>
set -u
rm -f "$1/report.txt" "$1/report.seal" "$1"/logs/*.log
rmdir "$1/logs" "$1" 2>/dev/null
echo 'The report is removed'
