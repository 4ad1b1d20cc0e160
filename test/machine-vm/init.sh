#!/bin/sh
# The first process of the guest: runs every document of /documents and tells on the second serial port what came of it.
/bin/busybox --install -s /bin
export PATH=/bin HOME=/root LANG=C.UTF-8
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
for module in /modules/*.ko; do insmod "$module"; done
ifconfig lo 127.0.0.1
ifconfig eth0 10.0.2.15 netmask 255.255.255.0 up
mkdir -p /run
exec >/dev/ttyS1 2>/dev/ttyS0
stty raw </dev/ttyS1

for document in /documents/*.xml; do
	name=$(basename "$document" .xml)
	echo "run $name"
	node /app/cli.js run "$document" --state "/state/$name" --unattended --json
	code=$?
	if [ "$code" = 137 ]; then
		node /app/cli.js resume --state "/state/$name" --unattended --json
		code=$?
	fi
	echo "ended $name code=$code mounted=$(grep -c ' cifs ' /proc/mounts) credentials=$(ls /run/bootseq | grep -c credentials)"
	grep -rl "$(cat /secret)" "/state/$name" | sed "s/^/secret in /"
done
sync
poweroff -f
