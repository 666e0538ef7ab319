import type { Fit, SecurityGroupRequest, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts, GcorePort } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine } from '../common-fit.ts';
import { stepSpec } from '../step-specs.ts';

const ENVELOPE = {
  identity: claim(EVIDENCE.groupsOfServer, ['kept']),
  securityGroups: claim(EVIDENCE.groupsOfServer, ['changed'], 'of the ports that are meant; groups add up'),
  downtime: claim(EVIDENCE.groupsOfServer, ['none']),
};

/** The named port, or each port of the server. */
function meantPorts({ ports }: GcoreFacts, { port: wanted }: SecurityGroupRequest): readonly GcorePort[] {
  return wanted === undefined ? ports : ports.filter((port) => port.id === wanted || port.interfaceName === wanted);
}

const has = (port: GcorePort, { securityGroup }: SecurityGroupRequest): boolean => port.groups.some((group) => group.id === securityGroup);

/** The call takes names, so a name that two groups have says nothing (SOURCES.md#gcore-op-instance-secgroup-change). */
function fits(facts: GcoreFacts, request: SecurityGroupRequest): Fit {
  const { securityGroup } = facts.named;
  const meant = meantPorts(facts, request);
  return allFit(
    fitsIdleMachine(facts),
    meant.length === 0 ? doesNotFit(`the server has no port ${request.port ?? 'at all'}`) : FITS,
    securityGroup?.nameIsUnique === false
      ? doesNotFit(`several groups are called ${securityGroup.name}, and the call takes a name`, 'rename one of them')
      : FITS,
  );
}

function assignStep(facts: GcoreFacts, request: SecurityGroupRequest, direction: 'attach' | 'detach'): StepSpec {
  const { id } = requireServer(facts);
  const groupName = facts.named.securityGroup?.name ?? '';
  const portId = request.port === undefined ? null : (meantPorts(facts, request)[0]?.id ?? null);
  return stepSpec({
    id: direction,
    kind: 'gcore.assignSecurityGroup',
    title: direction === 'attach' ? `give the ports group ${groupName}` : `take group ${groupName} off the ports`,
    input: { serverId: id, groupId: request.securityGroup, groupName, portId, direction },
    checks: ['id', 'ports', 'securityGroup'],
    idempotency: 'judged by the ids of the groups of each port',
  });
}

export const ATTACH_SECURITY_GROUP: Strategy<'attachSecurityGroup', GcoreFacts> = {
  id: 'add-security-group',
  action: 'attachSecurityGroup',
  support: 'native',
  title: 'give the ports a security group',
  requires: ['a virtual machine', 'a group whose name no other group has'],
  envelope: ENVELOPE,
  fit: fits,
  alreadyDone: (facts, request) => meantPorts(facts, request).every((port) => has(port, request)),
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts, request) => [assignStep(facts, request, 'attach')],
};

const DETACH_ENVELOPE = {
  ...ENVELOPE,
  securityGroups: claim(EVIDENCE.groupsOfServer, ['changed', 'lost'], 'of the ports that are meant; without any group nothing is let in'),
};

/** Whether no port of the server would have a group any more. */
function isLast(facts: GcoreFacts, request: SecurityGroupRequest): boolean {
  const meant = meantPorts(facts, request);
  return facts.ports.every((port) => port.groups.every((group) => meant.includes(port) && group.id === request.securityGroup));
}

export const DETACH_SECURITY_GROUP: Strategy<'detachSecurityGroup', GcoreFacts> = {
  id: 'remove-security-group',
  action: 'detachSecurityGroup',
  support: 'native',
  title: 'take a security group off the ports',
  requires: ['a virtual machine', 'a group whose name no other group has'],
  envelope: DETACH_ENVELOPE,
  fit: fits,
  alreadyDone: (facts, request) => !meantPorts(facts, request).some((port) => has(port, request)),
  effects: (facts, request) => effectsFromEnvelope(DETACH_ENVELOPE, { securityGroups: { values: [isLast(facts, request) ? 'lost' : 'changed'] } }),
  warnings: (facts, request) =>
    meantPorts(facts, request)
      .filter((port) => port.groups.length === 1 && has(port, request))
      .map((port) => ({
        type: 'compatibility',
        subject: `ports/${port.id}`,
        detail: 'it is the last group of the port: nothing will be let in',
        source: EVIDENCE.portGroups.source,
      })),
  steps: (facts, request) => [assignStep(facts, request, 'detach')],
};
