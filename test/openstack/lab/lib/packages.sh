# shellcheck shell=bash
# Debian packages: what is missing gets installed, or the lab does not start.

PACKAGES=(
  curl ca-certificates
  python3-keystone python3-nova python3-placement python3-neutron python3-glance python3-cinder
  python3-pymysql python3-openstackclient
  uwsgi-core uwsgi-plugin-python3 qemu-utils
  mariadb-server-core mariadb-client-core rabbitmq-server
)
# Of these only the default files are wanted, neither users nor init scripts.
DEFAULTS_FROM=(nova-common neutron-common glance-common cinder-common)
# Outside the state folder, as the installed packages are.
DEFAULTS=/var/cache/isobar-openstack-lab/defaults

APT=(
  -q -o DPkg::Lock::Timeout=600 -o APT::Sandbox::User=root -o Acquire::Retries=3
  -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold
  -o Dpkg::Options::=--force-unsafe-io
)

missing_packages() {
  local package
  for package in "${PACKAGES[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

# Debian starts the services of a package at once unless this file forbids it.
forbid_service_start() {
  [ ! -e /usr/sbin/policy-rc.d ] || return 0
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
}

allow_service_start() {
  [ -z "$(trap -p EXIT)" ] || rm -f /usr/sbin/policy-rc.d
  trap - EXIT
}

run_apt() { DEBIAN_FRONTEND=noninteractive apt-get "${APT[@]}" "$@" </dev/null >>"$LAB/log/packages.log" 2>&1; }

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]} (log: $LAB/log/packages.log)"
  # a repository of somebody else may be down: only the install decides
  run_apt update || say "the package index was not refreshed completely"
  forbid_service_start
  run_apt install -y --no-install-recommends "${missing[@]}" || {
    tail -20 "$LAB/log/packages.log" >&2
    die "apt-get could not install the packages"
  }
  allow_service_start
}

unpack_defaults() {
  [ ! -e "$DEFAULTS/.done" ] || return 0
  say "unpacking the default files of ${DEFAULTS_FROM[*]}"
  mkdir -p "$DEFAULTS"
  local archive
  (
    cd "$DEFAULTS" || exit 1
    run_apt download "${DEFAULTS_FROM[@]}" || { run_apt update && run_apt download "${DEFAULTS_FROM[@]}"; } || exit 1
    for archive in *.deb; do dpkg-deb -x "$archive" . && rm -f "$archive" || exit 1; done
    touch .done
  ) || die "cannot get the default files; see $LAB/log/packages.log"
}
