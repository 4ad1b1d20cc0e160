#!/bin/sh
# Stands in for a look-up that cannot reach its server. Usage: asset-database.sh <asset tag>
echo "Looking up ${1:-no asset tag} ..."
sleep 1
echo 'The asset database does not answer: network path not found' >&2
exit 53
