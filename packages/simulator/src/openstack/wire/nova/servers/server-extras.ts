import type { WireReply } from '../../../../kernel/wire.ts';
import type { NeutronSecurityGroup, SecurityGroupRule } from '../../../model/network.ts';
import { POWER_STATE } from '../../../model/server.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';

/** `GET /servers/{id}/os-security-groups`: only what comes in, in Nova's old form. */
export function listServerSecurityGroups(exchange: Exchange): WireReply {
  const groups = exchange.context.backend.compute.securityGroupsOf(exchange.caller, exchange.parameter('id'));
  return { status: 200, body: { security_groups: groups.map((group) => toGroupBody(exchange, group)) } };
}

/** `GET /servers/{id}/topology`, from 2.78. These hypervisors have none to tell of. */
export function showTopology(exchange: Exchange): WireReply {
  readServer(exchange);
  return { status: 200, body: { nodes: [], pagesize_kb: null } };
}

/** `GET /servers/{id}/os-server-password`: what a guest wrote back, which none does here. */
export function showServerPassword(exchange: Exchange): WireReply {
  readServer(exchange);
  return { status: 200, body: { password: '' } };
}

/** `DELETE /servers/{id}/os-server-password` */
export function clearServerPassword(exchange: Exchange): WireReply {
  readServer(exchange);
  return { status: 204 };
}

/** `GET /servers/{id}/diagnostics`, for administrators: in one form for all hypervisors from 2.48. */
export function showDiagnostics(exchange: Exchange): WireReply {
  const server = exchange.context.backend.compute.requireDiagnostics(exchange.caller, exchange.parameter('id'));
  return { status: 200, body: isAtLeast(exchange.version, '2.48') ? describeServer(server) : DRIVER_DIAGNOSTICS };
}

/** What the recorded hypervisor counts; it never changes. */
const DRIVER_DIAGNOSTICS = {
  cpu0_time: 17_300_000_000,
  memory: 524_288,
  vda_errors: -1,
  vda_read: 262_144,
  vda_read_req: 112,
  vda_write: 5_778_432,
  vda_write_req: 488,
  vnet1_rx: 2_070_139,
  vnet1_rx_drop: 0,
  vnet1_rx_errors: 0,
  vnet1_rx_packets: 26_701,
  vnet1_tx: 140_208,
  vnet1_tx_drop: 0,
  vnet1_tx_errors: 0,
  vnet1_tx_packets: 662,
};

const STATES = new Map<number, string>([
  [POWER_STATE.none, 'pending'],
  [POWER_STATE.running, 'running'],
  [POWER_STATE.paused, 'paused'],
  [POWER_STATE.shutDown, 'shutdown'],
]);

function describeServer(server: NovaServer) {
  return {
    state: STATES.get(server.powerState),
    driver: 'libvirt',
    hypervisor: 'kvm',
    hypervisor_os: 'ubuntu',
    uptime: 46_664,
    config_drive: true,
    num_cpus: 1,
    num_nics: 1,
    num_disks: 1,
    disk_details: [{ read_bytes: 262_144, read_requests: 112, write_bytes: 5_778_432, write_requests: 488, errors_count: 1 }],
    cpu_details: [{ id: 0, time: 17_300_000_000, utilisation: 15 }],
    nic_details: [
      {
        mac_address: '01:23:45:67:89:ab',
        rx_octets: 2_070_139,
        rx_errors: 100,
        rx_drop: 200,
        rx_packets: 26_701,
        rx_rate: 300,
        tx_octets: 140_208,
        tx_errors: 400,
        tx_drop: 500,
        tx_packets: 662,
        tx_rate: 600,
      },
    ],
    memory_details: { maximum: 524_288, used: 0 },
  };
}

function toGroupBody(exchange: Exchange, group: NeutronSecurityGroup) {
  const incoming = group.rules.filter(({ direction }) => direction === 'ingress');
  return {
    id: group.id,
    description: group.description,
    name: group.name,
    tenant_id: group.projectId,
    rules: incoming.map((rule) => toRuleBody(exchange, group, rule)),
  };
}

function toRuleBody({ context, caller }: Exchange, group: NeutronSecurityGroup, rule: SecurityGroupRule) {
  const [from, to] = toPorts(rule);
  const remote = context.backend.network.securityGroups.list(caller).find(({ id }) => id === rule.remoteGroupId);
  const anywhere = rule.etherType === 'IPv6' ? '::/0' : '0.0.0.0/0';
  return {
    id: rule.id,
    parent_group_id: group.id,
    ip_protocol: rule.protocol,
    from_port: from,
    to_port: to,
    group: remote === undefined ? {} : { name: remote.name, tenant_id: remote.projectId },
    ip_range: remote === undefined ? { cidr: rule.remoteCidr ?? anywhere } : {},
  };
}

/** A rule without ports is for all of them: Nova has numbers for that. */
function toPorts({ protocol, portMinimum, portMaximum }: SecurityGroupRule): readonly [number | null, number | null] {
  if (protocol === null || portMinimum !== null || portMaximum !== null) return [portMinimum, portMaximum];
  return protocol === 'tcp' || protocol === 'udp' ? [1, 65_535] : [-1, -1];
}

function readServer({ context, caller, parameter }: Exchange): NovaServer {
  return context.backend.compute.getServer(caller, parameter('id'));
}
