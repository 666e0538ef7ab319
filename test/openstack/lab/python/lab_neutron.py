"""Neutron without agents: what an agent would report is true at once.

A port binds on every host and is ACTIVE; a floating IP is ACTIVE as soon as a
port has it, DOWN otherwise.
"""
from neutron_lib.api.definitions import portbindings
from neutron_lib import constants
from neutron_lib.plugins.ml2 import api

from neutron.services.l3_router import l3_router_plugin


class LabMechanismDriver(api.MechanismDriver):
    def initialize(self):
        pass

    @property
    def connectivity(self):
        return portbindings.CONNECTIVITY_L2

    def bind_port(self, context):
        details = {portbindings.CAP_PORT_FILTER: True,
                   portbindings.OVS_HYBRID_PLUG: False}
        segment = context.segments_to_bind[0]
        context.set_binding(segment[api.ID], portbindings.VIF_TYPE_OVS,
                            details, status=constants.PORT_STATUS_ACTIVE)


class LabRouterPlugin(l3_router_plugin.L3RouterPlugin):
    def create_floatingip(self, context, floatingip):
        return self._with_status(
            context, super().create_floatingip(context, floatingip))

    def update_floatingip(self, context, id, floatingip):
        return self._with_status(
            context, super().update_floatingip(context, id, floatingip))

    def _with_status(self, context, floating_ip):
        status = (constants.FLOATINGIP_STATUS_ACTIVE
                  if floating_ip.get('port_id')
                  else constants.FLOATINGIP_STATUS_DOWN)
        if floating_ip.get('status') != status:
            self.update_floatingip_status(context, floating_ip['id'], status)
            floating_ip['status'] = status
        return floating_ip
