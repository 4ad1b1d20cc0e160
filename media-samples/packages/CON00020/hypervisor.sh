#!/bin/sh
# Usage: hypervisor.sh <report folder>
set -u
kind=$(cat /sys/hypervisor/type 2>/dev/null) || kind=$(cat /sys/class/dmi/id/sys_vendor 2>/dev/null) || kind=unknown
echo "Hypervisor: $kind" | tee -a "$1/report.txt"
