# shellcheck shell=bash
# The state folder, and an environment in which only Debian's Python counts.

FOLDERS=(etc/keystone etc/placement etc/glance etc/neutron etc/cinder etc/nova
  log run bin python wsgi images locks made
  state/mysql-tmp state/glance-images state/glance-staging state/neutron state/cinder state/nova)

claim_state_folder() {
  if [ -d "$LAB" ] && [ ! -e "$SENTINEL" ] && [ -n "$(ls -A "$LAB")" ]; then
    die "$LAB holds something that is no lab of ours; choose another ISOBAR_LAB_DIR"
  fi
  mkdir -p "$LAB"
  chmod 700 "$LAB"
  touch "$SENTINEL"
  local folder
  for folder in "${FOLDERS[@]}"; do mkdir -p "$LAB/$folder"; done
}

# A caller's clouds, proxies and virtual environments would all leak into services.
clean_environment() {
  local name
  for name in $(compgen -e | grep -E '^(OS_|PYTHON|PYENV|VIRTUAL_ENV|UWSGI_|RABBITMQ_|ERL_)' || true); do
    unset "$name"
  done
  unset http_proxy https_proxy no_proxy all_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY
  export PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME=$LAB
  export PYTHONPATH=$LAB/python PYTHONWARNINGS=ignore
  export OS_KEYSTONE_CONFIG_DIR=$LAB/etc/keystone OS_PLACEMENT_CONFIG_DIR=$LAB/etc/placement
}

# Copied, so that a running lab does not change with the checkout.
copy_python() { cp -r "$HERE"/python/. "$LAB/python/"; }
