#!/bin/sh
# What the firmware says of the machine. Usage: hardware.sh <report folder>
set -u
dmi=/sys/class/dmi/id
fact() {
	value=$(cat "$dmi/$2" 2>/dev/null) || value='not readable'
	echo "$1: ${value:-empty}"
	echo "$1: ${value:-empty}" >> "$report"
}

report=$1/report.txt
echo 'Hardware' >> "$report"
fact '  Manufacturer' sys_vendor
fact '  Model       ' product_name
fact '  Board       ' board_name
sleep 1
fact '  BIOS        ' bios_version
fact '  BIOS date   ' bios_date
fact '  Serial      ' product_serial
processor=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
count=$(grep -c '^processor' /proc/cpuinfo 2>/dev/null)
echo "  Processor   : ${processor:-unknown} x ${count:-?}" | tee -a "$report"
sleep 1
