import type { WireReply } from '../../kernel/wire.ts';
import type { SecurityGroup } from '../domain.ts';
import type { FirewallInput } from '../iwinv-backend.ts';
import { succeed, succeedWithText } from './envelope.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';
import { readRows, readTexts, requireField } from './form.ts';
import type { Call, IwinvRoute } from './handler.ts';
import { replyPage } from './paging.ts';
import { readGroup, readRule, toGroupRow, toRuleRow } from './security-group-rows.ts';

const FIREWALLS = '/v1/firewall';
const FIREWALL = `${FIREWALLS}/{firewall}`;

/** The older chapter may be switched off, since nobody has seen it served lately. */
const served =
  (handler: (call: Call) => WireReply) =>
  (call: Call): WireReply =>
    call.switches.firewall === 'served' ? handler(call) : toErrorReply(WIRE_ERRORS.unknownPath);

/** Firewalls are security groups under their older name; a write brings all of the rules. */
export const FIREWALL_ROUTES: readonly IwinvRoute[] = [
  { method: 'GET', pattern: FIREWALLS, handler: served(listFirewalls) },
  { method: 'POST', pattern: FIREWALLS, handler: served(createFirewall) },
  { method: 'GET', pattern: FIREWALL, handler: served(showFirewall) },
  { method: 'PUT', pattern: FIREWALL, handler: served(editFirewall) },
  { method: 'DELETE', pattern: FIREWALL, handler: served(deleteFirewall) },
  { method: 'POST', pattern: `${FIREWALL}/attach`, handler: served(attachFirewall) },
  { method: 'POST', pattern: `${FIREWALL}/detach`, handler: served(detachFirewall) },
];

function listFirewalls({ backend, query }: Call): WireReply {
  return replyPage(query, backend.securityGroups.list(), toFirewallRow, { defaultSize: 50 });
}

function showFirewall({ backend, parameter }: Call): WireReply {
  const group = backend.securityGroups.find(parameter('firewall'));
  return succeed(200, group === undefined ? [] : [toFirewallRow(group)]);
}

function createFirewall({ backend, request }: Call): WireReply {
  return succeed(202, [toFirewallRow(backend.securityGroups.createFirewall(readFirewall(request)))]);
}

function editFirewall({ backend, request, parameter }: Call): WireReply {
  return succeed(202, [toFirewallRow(backend.securityGroups.editFirewall(parameter('firewall'), readFirewall(request)))]);
}

function deleteFirewall({ backend, parameter }: Call): WireReply {
  backend.securityGroups.remove(parameter('firewall'));
  return succeedWithText('success');
}

function attachFirewall({ backend, request, parameter }: Call): WireReply {
  const instanceId = requireField(readTexts(request), 'instance_id');
  return succeed(202, [toGroupRow(backend.securityGroups.attach(parameter('firewall'), instanceId))]);
}

function detachFirewall({ backend, request, parameter }: Call): WireReply {
  const instanceId = requireField(readTexts(request), 'instance_id');
  return succeed(202, [toGroupRow(backend.securityGroups.detach(parameter('firewall'), instanceId))]);
}

const readFirewall = (request: Call['request']): FirewallInput => ({
  ...readGroup(readTexts(request)),
  rules: readRows(request, 'rules').map(readRule),
});

const toFirewallRow = (group: SecurityGroup): ReturnType<typeof toGroupRow> => ({ ...toGroupRow(group), rules: group.rules.map(toRuleRow) });
