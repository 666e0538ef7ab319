# shellcheck shell=bash
# The python3-* packages bring the code, not the commands: these are made here.

program() {
  local name=$1 module=$2 before=${3:-}
  cat >"$LAB/bin/$name" <<END
#!/usr/bin/python3
import sys
sys.argv[0] = "$name"
$before
from $module import main
sys.exit(main())
END
  chmod 755 "$LAB/bin/$name"
}

write_programs() {
  program nova-api nova.cmd.api_os_compute
  program nova-conductor nova.cmd.conductor
  program nova-scheduler nova.cmd.scheduler
  # nova takes hypervisor drivers from its own package only: lengthen that package's path
  program nova-compute nova.cmd.compute "import nova.cmd, nova.virt
nova.virt.__path__.append('$LAB/python')"
  program cinder-api cinder.cmd.api
  program cinder-scheduler cinder.cmd.scheduler
  program cinder-volume cinder.cmd.volume
  program glance-api glance.cmd.api
  program neutron-server neutron.cmd.eventlet.server
}
