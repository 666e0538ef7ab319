# shellcheck shell=bash
# One up.sh or down.sh at a time per state folder, as long as descriptor 9 is open.

hold_lock() {
  exec 9>"$LAB/.lock"
  flock -n 9 && return 0
  say "another up.sh or down.sh is at work on $LAB; waiting"
  flock 9
}
