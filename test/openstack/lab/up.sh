#!/bin/bash
# Brings up a real OpenStack (Zed, from the packages of Debian 12) with fake
# hypervisors on 127.0.0.1. Needs root. Idempotent; see ../README.md.
# The last line of standard output is the path of clouds.yaml.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
umask 022
for part in report settings lock environment packages secrets processes programs config database broker schemas services; do
  # shellcheck source=/dev/null
  . "$HERE/lib/$part.sh"
done

require_debian() {
  [ "$(id -u)" = 0 ] || die "run as root: Debian packages get installed"
  local release
  release=$(. /etc/os-release && echo "$ID $VERSION_ID")
  [ "$release" = "debian 12" ] || die "needs Debian 12 (OpenStack Zed), this is $release"
}

bootstrap() (
  for name in "${SETTINGS[@]}" "${NUMBERS[@]}" ADMIN_PASSWORD USER_PASSWORD; do export "LAB_SETTING_$name=${!name}"; done
  /usr/bin/python3 -m lab_bootstrap "$1" || die "filling the lab failed at: $1 (not running: $(dead_names | xargs))"
)

# Each service starts as soon as its own tables are there: all of this is bound
# by two processors, so no processor may wait.
start_services() {
  start_keystone
  say "keystone is up"
  bootstrap identity
  schema placement && web_application placement "$PLACEMENT_PORT"
  schema glance && service glance-api "${GLANCE[@]}"
  wait "$NOVA_TABLES" || exit 1
  wait_for_broker
  service nova-conductor "${NOVA[@]}" --log-file nova-conductor.log
  service nova-api "${NOVA[@]}" --log-file nova-api.log
  wait "$NEUTRON_TABLES" || exit 1
  service neutron-server "${NEUTRON[@]}"
  start_computes
  service nova-scheduler "${NOVA[@]}" --log-file nova-scheduler.log
  wait "$CINDER_TABLES" || exit 1
  local name
  for name in cinder-api cinder-scheduler cinder-volume; do service "$name" "${CINDER[@]}" --log-file "$name.log"; done
}

require_debian
check_settings
claim_state_folder
hold_lock
remember_settings
install_packages
unpack_defaults
INSTALLED_AT=$(date +%s)
say "packages are there"

clean_environment
check_ports
copy_python
load_secrets
write_programs
write_config
start_broker
start_database
create_databases
say "database is up"
schema nova & NOVA_TABLES=$!
schema keystone
schema neutron & NEUTRON_TABLES=$!
schema cinder & CINDER_TABLES=$!
start_services
wait_for_interfaces
say "all interfaces answer"
bootstrap services
discover_hosts
bootstrap resources
say "ready, $(($(date +%s) - INSTALLED_AT)) s after the packages"
echo "$LAB/clouds.yaml"
