# shellcheck shell=bash
# Progress on standard error; standard output carries only the last line of up.

STARTED_AT=$(date +%s)

say() { printf '[%3ds] %s\n' $(($(date +%s) - STARTED_AT)) "$*" >&2; }
die() {
  say "ERROR: $*"
  exit 1
}

# wait_until SECONDS WHAT COMMAND…: polls COMMAND, dies when the time is over.
wait_until() {
  local deadline=$(($(date +%s) + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$(date +%s)" -lt "$deadline" ] || die "$what did not come up; see $LAB/log"
    sleep 0.2
  done
}

answers_http() { curl -s -o /dev/null --max-time 5 "$1"; }
accepts_tcp() { (exec 3<>"/dev/tcp/$HOST/$1") 2>/dev/null; }
