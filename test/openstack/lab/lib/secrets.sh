# shellcheck shell=bash
# Passwords: made at random once per state folder, readable by root only.

secret() {
  local file=$LAB/etc/secret.$1
  [ -s "$file" ] || (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$file")
  cat "$file"
}

load_secrets() {
  DATABASE_PASSWORD=$(secret database)
  BROKER_PASSWORD=$(secret broker)
  BROKER_COOKIE=$(secret cookie)
  SERVICE_PASSWORD=$(secret service)
  ADMIN_PASSWORD=$(secret admin)
  USER_PASSWORD=$(secret user)
}
