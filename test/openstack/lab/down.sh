#!/bin/bash
# Ends the processes which up.sh started, and nothing else; data stay.
# down.sh --wipe removes the state folder as well: every server, every database.
set -uo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in report settings lock processes; do
  # shellcheck source=/dev/null
  . "$HERE/lib/$part.sh"
done

case ${1:-} in
  '' | --wipe) ;;
  *) die "usage: down.sh [--wipe]" ;;
esac
[ -d "$LAB" ] || { say "nothing at $LAB"; exit 0; }
[ -e "$SENTINEL" ] || die "$LAB is no lab of ours"
hold_lock

# Last, one after the other: what the others still need while they end.
FOUNDATION=(keystone rabbitmq epmd mariadb)
declare -A PATIENCE_SECONDS=([keystone]=4 [rabbitmq]=20 [epmd]=0 [mariadb]=30)

for name in $(started_names); do
  [ -n "${PATIENCE_SECONDS[$name]:-}" ] || stop "$name" 4 9>&- &
done
wait
for name in "${FOUNDATION[@]}"; do stop "$name" "${PATIENCE_SECONDS[$name]}"; done

if [ "${1:-}" = --wipe ]; then
  rm -rf -- "$LAB"
  say "removed $LAB"
fi
