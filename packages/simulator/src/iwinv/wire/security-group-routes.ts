import type { WireReply } from '../../kernel/wire.ts';
import { succeed, succeedWithText } from './envelope.ts';
import { REFUSAL_ERRORS, toErrorReply } from './error-table.ts';
import { readTexts, requireField } from './form.ts';
import type { Call, IwinvRoute } from './handler.ts';
import { replyPage } from './paging.ts';
import { readGroup, readRule, toGroupRow, toRuleRow } from './security-group-rows.ts';

const GROUPS = '/v1/security-groups';
const GROUP = `${GROUPS}/{group}`;

export const SECURITY_GROUP_ROUTES: readonly IwinvRoute[] = [
  { method: 'GET', pattern: GROUPS, handler: listGroups },
  { method: 'POST', pattern: GROUPS, handler: createGroup },
  { method: 'GET', pattern: GROUP, handler: showGroup },
  { method: 'PUT', pattern: GROUP, handler: editGroup },
  { method: 'DELETE', pattern: GROUP, handler: deleteGroup },
  { method: 'GET', pattern: `${GROUP}/rules`, handler: listRules },
  { method: 'POST', pattern: `${GROUP}/rules`, handler: createRule },
  { method: 'PUT', pattern: `${GROUP}/rules/{rule}`, handler: editRule },
  { method: 'DELETE', pattern: `${GROUP}/rules/{rule}`, handler: deleteRule },
  { method: 'GET', pattern: `${GROUP}/instances`, handler: listInstances },
  { method: 'POST', pattern: `${GROUP}/attach`, handler: attachGroup },
  { method: 'POST', pattern: `${GROUP}/detach`, handler: detachGroup },
];

function listGroups({ backend, query }: Call): WireReply {
  return replyPage(query, backend.securityGroups.list(), toGroupRow, { defaultSize: 50 });
}

function showGroup({ backend, parameter }: Call): WireReply {
  const group = backend.securityGroups.find(parameter('group'));
  return succeed(200, group === undefined ? [] : [{ ...toGroupRow(group), rules: group.rules.map(toRuleRow) }]);
}

function createGroup({ backend, request }: Call): WireReply {
  return succeed(200, [toGroupRow(backend.securityGroups.create(readGroup(readTexts(request))))]);
}

function editGroup({ backend, request, parameter }: Call): WireReply {
  const group = backend.securityGroups.edit(parameter('group'), readGroup(readTexts(request)));
  return succeed(200, [toGroupRow(group)]);
}

function deleteGroup({ backend, parameter }: Call): WireReply {
  backend.securityGroups.remove(parameter('group'));
  return succeedWithText('success');
}

// Unpaged: page_no and page_size were seen to be ignored.
function listRules({ backend, parameter }: Call): WireReply {
  const group = backend.securityGroups.find(parameter('group'));
  if (group === undefined) return toErrorReply(REFUSAL_ERRORS.unknownGroup);
  return succeed(200, group.rules.map(toRuleRow));
}

function createRule({ backend, request, parameter }: Call): WireReply {
  const rule = backend.securityGroups.createRule(parameter('group'), readRule(readTexts(request)));
  return succeed(200, [toRuleRow(rule)]);
}

function editRule({ backend, request, parameter }: Call): WireReply {
  const input = readRule(readTexts(request));
  const rule = backend.securityGroups.editRule(parameter('group'), parameter('rule'), input);
  return succeed(200, [toRuleRow(rule)]);
}

function deleteRule({ backend, parameter }: Call): WireReply {
  backend.securityGroups.removeRule(parameter('group'), parameter('rule'));
  return succeedWithText('success');
}

function listInstances({ backend, parameter }: Call): WireReply {
  const group = backend.securityGroups.find(parameter('group'));
  if (group === undefined) return toErrorReply(REFUSAL_ERRORS.unknownGroup);
  const rows = backend.instances
    .list()
    .filter(({ securityGroupIds }) => securityGroupIds.includes(group.groupId))
    .map(({ instanceId, name }) => ({ instance_id: instanceId, name }));
  return succeed(200, rows);
}

function attachGroup({ backend, request, parameter }: Call): WireReply {
  const instanceId = requireField(readTexts(request), 'instance_id');
  return succeed(202, [toGroupRow(backend.securityGroups.attach(parameter('group'), instanceId))]);
}

function detachGroup({ backend, request, parameter }: Call): WireReply {
  const instanceId = requireField(readTexts(request), 'instance_id');
  return succeed(202, [toGroupRow(backend.securityGroups.detach(parameter('group'), instanceId))]);
}
