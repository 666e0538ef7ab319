# shellcheck shell=bash
# Hands the settings to the templates of config/, and names the results.

SETTINGS=(LAB HOST REGION DEFAULTS KEYSTONE_URL DATABASE_SOCKET DEBUG
  DATABASE_PASSWORD BROKER_PASSWORD SERVICE_PASSWORD)

NOVA=(--config-file "$LAB/etc/nova/nova.conf")
NEUTRON=(--config-file "$LAB/etc/neutron/neutron.conf" --config-file "$LAB/etc/neutron/ml2.ini")
CINDER=(--config-file "$LAB/etc/cinder/cinder.conf")
GLANCE=(--config-file "$LAB/etc/glance/glance-api.conf")

write_config() (
  local name
  for name in "${SETTINGS[@]}" "${NUMBERS[@]}"; do export "LAB_SETTING_$name=${!name}"; done
  /usr/bin/python3 "$LAB/python/render_config.py" "$HERE/config" "$LAB" || die "cannot write the configuration"
  cp "$HERE"/config/wsgi-*.py "$LAB/wsgi/"
)
