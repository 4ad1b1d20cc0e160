#!/bin/sh
# Makes the report folder and the head of the report. Usage: prepare.sh <report folder>
set -eu
mkdir -p "$1"
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
{
	echo "Inventory and health report"
	echo "Started:   $started"
	echo "Asset tag: ${AssetTag:-}"
	echo "Site:      ${Site:-}"
	echo "Remark:    ${ReportRemark:-}"
	echo
} > "$1/report.txt"
echo "The report is written to $1"
# What is appended to this file becomes part of the task sequence environment.
if [ -n "${TSENV:-}" ]; then
	echo "ReportStarted=$started" >> "$TSENV"
fi
