# shellcheck shell=bash
# Long-running processes, each the leader of its own group. run/NAME.pid holds
# "PID START-TIME": a process id alone may by now belong to somebody else.

start_time_of() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

alive() {
  local pid start_time
  [ -s "$LAB/run/$1.pid" ] || return 1
  read -r pid start_time <"$LAB/run/$1.pid"
  [ -n "$start_time" ] && [ "$(start_time_of "$pid")" = "$start_time" ]
}

started_names() {
  local file
  for file in "$LAB"/run/*.pid; do
    [ ! -e "$file" ] || basename "$file" .pid
  done
}

any_alive() {
  local name
  for name in $(started_names); do ! alive "$name" || return 0; done
  return 1
}

dead_names() {
  local name
  for name in $(started_names); do alive "$name" || echo "$name"; done
}

# start NAME COMMAND…: does nothing when NAME is alive.
start() {
  local name=$1 pid
  shift
  ! alive "$name" || return 0
  # the lock (descriptor 9) must not live on in a service
  setsid "$@" </dev/null >>"$LAB/log/$name.out" 2>&1 9>&- &
  pid=$!
  echo "$pid $(start_time_of "$pid")" >"$LAB/run/$name.pid"
}

# stop NAME SECONDS: asks the process group to end, ends it when it lingers.
stop() {
  local file=$LAB/run/$1.pid pid start_time tries=$(($2 * 10))
  if alive "$1"; then
    read -r pid start_time <"$file"
    kill -TERM -- "-$pid" 2>/dev/null
    while [ "$tries" -gt 0 ] && kill -0 -- "-$pid" 2>/dev/null; do
      sleep 0.1
      tries=$((tries - 1))
    done
    kill -KILL -- "-$pid" 2>/dev/null
    say "stopped $1 ($pid)"
  fi
  rm -f "$file"
}
