# shellcheck shell=bash
# The tables of each service, made by its own migrations, once per state folder.

manage() { /usr/bin/python3 "$LAB/python/run_steps.py" "$@"; }

schema_keystone() {
  local at=(--config-dir "$LAB/etc/keystone") owner=(--keystone-user root --keystone-group root)
  export OS_BOOTSTRAP_PASSWORD=$ADMIN_PASSWORD
  manage keystone.cmd.manage "${at[@]}" db_sync \
    --- "${at[@]}" fernet_setup "${owner[@]}" \
    --- "${at[@]}" credential_setup "${owner[@]}" \
    --- "${at[@]}" bootstrap --bootstrap-region-id "$REGION" --bootstrap-public-url "$KEYSTONE_URL" \
    --bootstrap-internal-url "$KEYSTONE_URL" --bootstrap-admin-url "$KEYSTONE_URL"
}
schema_placement() { manage placement.cmd.manage --config-dir "$LAB/etc/placement" db sync; }
schema_glance() { manage glance.cmd.manage "${GLANCE[@]}" db_sync; }
schema_neutron() { manage neutron.db.migration.cli "${NEUTRON[@]}" upgrade heads; }
schema_cinder() { manage cinder.cmd.manage "${CINDER[@]}" db sync; }
schema_nova() {
  manage nova.cmd.manage "${NOVA[@]}" api_db sync \
    --- "${NOVA[@]}" cell_v2 map_cell0 \
    --- "${NOVA[@]}" db sync \
    --- "${NOVA[@]}" cell_v2 create_cell --name cell1
}

# schema NAME: runs schema_NAME unless it was done before.
schema() {
  local began
  began=$(date +%s)
  [ ! -e "$LAB/made/schema-$1" ] || return 0
  "schema_$1" >"$LAB/log/schema-$1.out" 2>&1 || {
    tail -5 "$LAB/log/schema-$1.out" >&2
    die "the tables of $1 could not be made; see $LAB/log/schema-$1.out"
  }
  touch "$LAB/made/schema-$1"
  say "tables of $1 ($(($(date +%s) - began)) s)"
}

# A server can be placed on a hypervisor only once its cell knows that host.
discover_hosts() {
  [ "$(cat "$LAB/made/hosts" 2>/dev/null)" != "$COMPUTES" ] || return 0
  manage nova.cmd.manage "${NOVA[@]}" cell_v2 discover_hosts >"$LAB/log/discover-hosts.out" 2>&1 ||
    die "the hypervisors were not discovered; see $LAB/log/discover-hosts.out"
  echo "$COMPUTES" >"$LAB/made/hosts"
}
