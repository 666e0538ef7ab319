# shellcheck shell=bash
# RabbitMQ with a name server, a cookie and a home of its own: it must not find
# or disturb an Erlang node that the machine already has.

broker_environment() {
  BROKER=(env HOME="$LAB/broker" RABBITMQ_NODENAME=isobar-lab@localhost
    RABBITMQ_NODE_IP_ADDRESS="$HOST" RABBITMQ_NODE_PORT="$BROKER_PORT" RABBITMQ_DIST_PORT="$BROKER_NODE_PORT"
    RABBITMQ_MNESIA_BASE="$LAB/broker/mnesia" RABBITMQ_LOG_BASE="$LAB/broker/log"
    RABBITMQ_CONFIG_FILE="$LAB/etc/rabbitmq.conf" RABBITMQ_CONF_ENV_FILE="$LAB/etc/rabbitmq-env.conf"
    RABBITMQ_ENABLED_PLUGINS_FILE="$LAB/etc/rabbitmq-plugins" RABBITMQ_PID_FILE="$LAB/run/rabbitmq.own"
    ERL_EPMD_ADDRESS="$HOST" ERL_EPMD_PORT="$BROKER_NAME_PORT"
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none +S 2:2")
}

start_broker() {
  mkdir -p "$LAB/broker/mnesia" "$LAB/broker/log"
  if [ ! -e "$LAB/broker/.erlang.cookie" ]; then
    (umask 077 && echo -n "$BROKER_COOKIE" >"$LAB/broker/.erlang.cookie")
  fi
  echo '[].' >"$LAB/etc/rabbitmq-plugins"
  : >"$LAB/etc/rabbitmq-env.conf"
  broker_environment
  start epmd epmd -address "$HOST" -port "$BROKER_NAME_PORT"
  start rabbitmq "${BROKER[@]}" /usr/lib/rabbitmq/bin/rabbitmq-server
}

wait_for_broker() {
  wait_until 90 RabbitMQ accepts_tcp "$BROKER_PORT"
}
