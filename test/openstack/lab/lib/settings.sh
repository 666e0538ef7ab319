# shellcheck shell=bash
# What can be chosen from outside, with its default. Ports are the usual
# OpenStack ports plus 20000, so that a lab never meets a real installation.

LAB=${ISOBAR_LAB_DIR:-/tmp/isobar-openstack-lab}
HOST=127.0.0.1
REGION=RegionOne

KEYSTONE_PORT=${ISOBAR_LAB_KEYSTONE_PORT:-25000}
NOVA_PORT=${ISOBAR_LAB_NOVA_PORT:-28774}
CINDER_PORT=${ISOBAR_LAB_CINDER_PORT:-28776}
PLACEMENT_PORT=${ISOBAR_LAB_PLACEMENT_PORT:-28778}
GLANCE_PORT=${ISOBAR_LAB_GLANCE_PORT:-29292}
NEUTRON_PORT=${ISOBAR_LAB_NEUTRON_PORT:-29696}
BROKER_PORT=${ISOBAR_LAB_BROKER_PORT:-25682}
BROKER_NODE_PORT=${ISOBAR_LAB_BROKER_NODE_PORT:-25683}
BROKER_NAME_PORT=${ISOBAR_LAB_BROKER_NAME_PORT:-24369}

# Each compute is one fake hypervisor. A resize needs two, since it moves.
COMPUTES=${ISOBAR_LAB_COMPUTES:-2}
TOKEN_SECONDS=${ISOBAR_LAB_TOKEN_SECONDS:-14400}
# 0: shelve offloads at once; -1: a server stays SHELVED until told otherwise.
SHELVED_OFFLOAD_SECONDS=${ISOBAR_LAB_SHELVED_OFFLOAD_SECONDS:-0}
# above 0: delete gives SOFT_DELETED for so long, and restore works.
RECLAIM_SECONDS=${ISOBAR_LAB_RECLAIM_SECONDS:-0}
# Every operation of the fake hypervisor takes so long (metadata lab_delay: one server).
OPERATION_DELAY_SECONDS=${ISOBAR_LAB_OPERATION_DELAY_SECONDS:-0}
DEBUG=${ISOBAR_LAB_DEBUG:-false}

KEYSTONE_URL=http://$HOST:$KEYSTONE_PORT/v3
DATABASE_SOCKET=$LAB/run/database.sock
# The sentinel by which up and down know that a folder is theirs.
SENTINEL=$LAB/.isobar-openstack-lab

NUMBERS=(KEYSTONE_PORT NOVA_PORT CINDER_PORT PLACEMENT_PORT GLANCE_PORT NEUTRON_PORT
  BROKER_PORT BROKER_NODE_PORT BROKER_NAME_PORT COMPUTES TOKEN_SECONDS
  SHELVED_OFFLOAD_SECONDS RECLAIM_SECONDS OPERATION_DELAY_SECONDS)

check_settings() {
  local name
  [[ $LAB == /* ]] || die "ISOBAR_LAB_DIR must be an absolute path: $LAB"
  # a unix socket path has 107 characters at most
  [ ${#LAB} -le 80 ] || die "ISOBAR_LAB_DIR is longer than 80 characters: $LAB"
  for name in "${NUMBERS[@]}"; do
    [[ ${!name} =~ ^-?[0-9]+(\.[0-9]+)?$ ]] || die "ISOBAR_LAB_$name is not a number: ${!name}"
  done
  [ "$COMPUTES" -ge 1 ] || die "ISOBAR_LAB_COMPUTES must be 1 or more"
}

describe_settings() {
  local name
  for name in "${NUMBERS[@]}" DEBUG; do echo "$name=${!name}"; done
}

# The catalog of a kept state names the ports, and running services were started
# with their settings: a silent change would lie to whoever asked for it.
remember_settings() {
  local kept=$LAB/etc/settings changed
  if [ -e "$kept" ]; then
    changed=$(describe_settings | { diff "$kept" - || true; } | sed -n 's/^> /  /p')
    if [ -n "$changed" ] && any_alive; then
      die "the lab runs with other settings than asked now; run down.sh first:"$'\n'"$changed"
    fi
    if [ -e "$LAB/made/schema-keystone" ] && grep -q _PORT= <<<"$changed"; then
      die "the ports are in this lab's catalog; run down.sh --wipe first:"$'\n'"$changed"
    fi
  fi
  describe_settings >"$kept"
}
