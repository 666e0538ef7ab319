import type { CreateSecurityGroupRequest, Fit, StepSpec, Strategy, TranslatedRules, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, translateRules } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { toRuleBody } from '../../security-group/rule-mapper.ts';
import { SECURITY_GROUP_WRITES, SECURITY_GROUPS } from '../../security-group/security-group-wire.ts';
import { GCORE_SECURITY_RULES } from '../../translation/gcore-security-rules.ts';
import { claim } from '../claim.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep, deleteStep } from '../resource-steps.ts';
import { ofRequest } from '../warnings.ts';
import { requireGroup } from './require-group.ts';
import { FIREWALL_VALUES, verdictWarnings } from './rule-verdict.ts';

const CREATE_ENVELOPE = {
  securityGroups: claim(EVIDENCE.groupWrite, ['kept', 'changed', 'widened'], 'what the new group lets through, compared with what was asked for'),
};

function translated({ rules }: CreateSecurityGroupRequest): TranslatedRules | null {
  return rules === undefined ? null : translateRules(rules, GCORE_SECURITY_RULES);
}

/** Rules left out are not none: the cloud then puts a default set in (SOURCES.md#gcore-security-group-rules-omitted). */
export const CREATE_SECURITY_GROUP: Strategy<'createSecurityGroup', GcoreFacts> = {
  id: 'create-security-group',
  action: 'createSecurityGroup',
  support: 'native',
  title: 'make a security group with its rules',
  requires: ['quota for security groups'],
  envelope: CREATE_ENVELOPE,
  fit: () => FITS,
  effects: (_, request) => {
    const rules = translated(request);
    return effectsFromEnvelope(CREATE_ENVELOPE, { securityGroups: { values: [rules === null ? 'kept' : FIREWALL_VALUES[rules.verdict]] } });
  },
  warnings: (_, request) => {
    const rules = translated(request);
    return rules === null ? [DEFAULTS] : [...ofRequest(rules.warnings), ...verdictWarnings(rules)];
  },
  steps: (facts, request) => [createGroupStep(facts, request)],
};

const DEFAULTS: Warning = {
  type: 'compatibility',
  subject: 'request.rules',
  detail: 'without rules the cloud puts a long default set in, which lets much out; give an empty list for none',
  source: EVIDENCE.rulesLeftOut.source,
};

function createGroupStep(facts: GcoreFacts, request: CreateSecurityGroupRequest): StepSpec {
  const { name, description } = request;
  const rules = translated(request);
  const group = {
    name,
    ...(description === undefined ? {} : { description }),
    ...(rules === null ? {} : { rules: rules.rules.map(toRuleBody) }),
  };
  const direct = facts.dialect.securityGroups === 'direct';
  return createStep(facts, {
    id: 'securityGroup',
    title: `make security group ${name}`,
    resource: 'securityGroup',
    path: direct ? SECURITY_GROUPS : SECURITY_GROUP_WRITES,
    name,
    body: direct ? { security_group: group } : group,
  });
}

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.groupDelete, ['lost']),
  undo: claim(EVIDENCE.groupDelete, ['byInverseAction'], 'a new group with the same rules has another id'),
};

export const DELETE_SECURITY_GROUP: Strategy<'deleteSecurityGroup', GcoreFacts> = {
  id: 'delete-security-group',
  action: 'deleteSecurityGroup',
  support: 'native',
  title: 'delete the security group',
  requires: ['a group that no server has'],
  envelope: DELETE_ENVELOPE,
  fit: (facts) => allFit(fitsUnused(facts), fitsUnlocked('security group', requireGroup(facts))),
  effects: () => effectsFromEnvelope(DELETE_ENVELOPE),
  steps: (facts) => {
    const { id, name } = requireGroup(facts);
    return [deleteStep({ resource: 'securityGroup', id, title: `delete security group ${name ?? id}`, checks: ['securityGroup'] })];
  },
};

/** Servers show their groups by name only. */
function fitsUnused(facts: GcoreFacts): Fit {
  const { serversWithName, name } = requireGroup(facts);
  if (serversWithName === null || serversWithName === 0) return FITS;
  return doesNotFit(`${serversWithName} servers have a group called ${name} (${EVIDENCE.groupInUse.source})`, 'take it off them first');
}
