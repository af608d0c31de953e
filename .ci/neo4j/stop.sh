#!/usr/bin/env bash
# Stops the server that start.sh started; see there.
set -euo pipefail
home=${1:-.neo4j}
[ -e "$home/pid" ] || exit 0
pid=$(cat "$home/pid")
kill "$pid" 2>/dev/null || true
for _ in $(seq 60); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
rm -f "$home/pid"
