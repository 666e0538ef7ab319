# shellcheck shell=bash
# MariaDB on a socket, without a port. Durability is switched off on purpose:
# the lab's data are worth nothing, and waiting for a disk costs half a minute.

SQL=(mariadb --no-defaults --socket="$DATABASE_SOCKET" -u root)
DATABASES=(keystone placement glance neutron cinder nova_api nova nova_cell0)

create_database_folder() {
  [ ! -e "$LAB/made/database" ] || return 0
  rm -rf "$LAB/mysql"
  mkdir -p "$LAB/mysql"
  mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db \
    --user=root --datadir="$LAB/mysql" >"$LAB/log/mariadb-install.out" 2>&1 || die "mariadb-install-db failed"
  touch "$LAB/made/database"
}

start_database() {
  create_database_folder
  start mariadb mariadbd --no-defaults --user=root --datadir="$LAB/mysql" --tmpdir="$LAB/state/mysql-tmp" \
    --socket="$DATABASE_SOCKET" --pid-file="$LAB/run/mariadb.own" --skip-networking --skip-name-resolve \
    --skip-log-bin --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-flush-method=nosync \
    --innodb-buffer-pool-size=256M --innodb-log-file-size=64M --innodb-file-per-table=0 \
    --innodb-stats-persistent=0 --performance-schema=off --max-connections=600 \
    --character-set-server=utf8mb3 --collation-server=utf8mb3_general_ci
}

create_databases() {
  wait_until 60 MariaDB "${SQL[@]}" -e 'SELECT 1'
  {
    echo "CREATE USER IF NOT EXISTS 'lab'@'localhost' IDENTIFIED BY '$DATABASE_PASSWORD';"
    local name
    for name in "${DATABASES[@]}"; do
      echo "CREATE DATABASE IF NOT EXISTS $name CHARACTER SET utf8mb3;"
      echo "GRANT ALL ON $name.* TO 'lab'@'localhost';"
    done
  } | "${SQL[@]}" || die "cannot create the databases"
}
