# shellcheck shell=bash
# The OpenStack services, each started with one worker.

service() {
  local name=$1
  shift
  start "$name" "$LAB/bin/$name" "$@"
}

# web_application NAME PORT: these two have no server of their own.
web_application() {
  start "$1" uwsgi --plugins python3 --http-socket "$HOST:$2" --wsgi-file "$LAB/wsgi/wsgi-$1.py" \
    --master --processes 1 --threads 4 --enable-threads --lazy-apps --need-app --single-interpreter \
    --die-on-term --no-orphans --thunder-lock --add-header 'Connection: close' \
    --buffer-size 65535 --listen 100 --socket-timeout 300 --disable-logging
}

start_keystone() {
  web_application keystone "$KEYSTONE_PORT"
  wait_until 90 keystone answers_http "$KEYSTONE_URL"
}

start_computes() {
  local number
  export LAB_OPERATION_DELAY=$OPERATION_DELAY_SECONDS
  for number in $(seq "$COMPUTES"); do
    start "nova-compute-$number" "$LAB/bin/nova-compute" "${NOVA[@]}" \
      --config-file "$LAB/etc/nova/compute-$number.conf" --log-file "nova-compute-$number.log"
  done
}

wait_for_interfaces() {
  local pair
  for pair in placement:"$PLACEMENT_PORT" glance:"$GLANCE_PORT" neutron:"$NEUTRON_PORT" \
    nova:"$NOVA_PORT" cinder:"$CINDER_PORT"; do
    wait_until 120 "${pair%:*}" answers_http "http://$HOST:${pair#*:}/"
  done
}

declare -A PORT_OF=([keystone]=KEYSTONE [nova-api]=NOVA [cinder-api]=CINDER [placement]=PLACEMENT
  [glance-api]=GLANCE [neutron-server]=NEUTRON [rabbitmq]=BROKER [epmd]=BROKER_NAME)

check_ports() {
  local name port variable
  for name in "${!PORT_OF[@]}"; do
    variable=${PORT_OF[$name]}_PORT
    port=${!variable}
    if ! alive "$name" && accepts_tcp "$port"; then
      die "port $port ($name) is taken by another program; set ISOBAR_LAB_$variable"
    fi
  done
}
