import type { Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { ServerFacts, ServerPort } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';

const ATTACH: Envelope<'attachSecurityGroup'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.portGroupsReplace },
  securityGroups: { values: ['changed'], evidence: EVIDENCE.portGroupsReplace, detail: 'what the group allows is allowed in addition' },
};

const DETACH: Envelope<'detachSecurityGroup'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.portGroupsReplace },
  securityGroups: { values: ['changed', 'lost'], evidence: EVIDENCE.portGroupsReplace, detail: 'without any group a port lets nothing through' },
};

type Way = 'attach' | 'detach';

/** Ports that are to be changed: the named one or all, but those that are as wanted. */
function portsToChange(way: Way, facts: ServerFacts): readonly ServerPort[] {
  const [group = ''] = facts.securityGroupIds;
  return chosen(facts).filter(({ securityGroupIds }) => securityGroupIds.includes(group) === (way === 'detach'));
}

function chosen({ port, ports }: ServerFacts): readonly ServerPort[] {
  return port === null ? ports : [port];
}

const isDone = (way: Way, facts: ServerFacts): boolean => chosen(facts).length > 0 && portsToChange(way, facts).length === 0;

/** Whether no port of the server has any group afterwards. */
function isLast(facts: ServerFacts): boolean {
  const [group = ''] = facts.securityGroupIds;
  const freed = chosen(facts);
  return facts.ports.every((port) => port.securityGroupIds.every((id) => id === group && freed.includes(port)));
}

/** Through the ports: Nova's own action goes by name, which several groups may have (SOURCES.md#nova-security-group-by-name). */
function steps(way: Way, facts: ServerFacts) {
  const [groupId = ''] = facts.securityGroupIds;
  return portsToChange(way, facts).map((port) => ({
    ...actionStep(
      `${way}-security-group`,
      facts,
      { portId: port.id, groupId },
      {
        title: `${way} security group ${groupId} ${way === 'attach' ? 'to' : 'from'} port ${port.id}`,
        precondition: 'none',
        idempotency: 'the groups of the port are read right before; sending it twice does the same',
      },
    ),
    id: `${way}-security-group-${port.id}`,
    // The step before has changed the groups of its port.
    checks: ['id', 'ports'],
  }));
}

function fit(way: Way, facts: ServerFacts): Fit {
  if (isDone(way, facts)) return FITS;
  const ports = portsToChange(way, facts);
  const open = ports.filter(({ portSecurity }) => portSecurity === false).map(({ id }) => id);
  return allFit(
    chosen(facts).length === 0 ? doesNotFit('the server has no port') : FITS,
    open.length === 0 ? FITS : doesNotFit(`a port without port security takes no groups: ${open.join(', ')}`, 'name a port that has it'),
    fitsState(`${way}SecurityGroup`, facts),
  );
}

export const attachSecurityGroupStrategy: Strategy<'attachSecurityGroup', ServerFacts> = {
  id: 'openstack.attachSecurityGroup',
  action: 'attachSecurityGroup',
  support: 'native',
  title: 'add a security group to ports of the server',
  requires: ['ports with port security'],
  envelope: ATTACH,
  fit: (facts) => fit('attach', facts),
  alreadyDone: (facts) => isDone('attach', facts),
  effects: () => effectsFromEnvelope(ATTACH),
  steps: (facts) => steps('attach', facts),
};

export const detachSecurityGroupStrategy: Strategy<'detachSecurityGroup', ServerFacts> = {
  id: 'openstack.detachSecurityGroup',
  action: 'detachSecurityGroup',
  support: 'native',
  title: 'take a security group from ports of the server',
  requires: ['ports with port security'],
  envelope: DETACH,
  fit: (facts) => fit('detach', facts),
  alreadyDone: (facts) => isDone('detach', facts),
  effects: (facts) => effectsFromEnvelope(DETACH, { securityGroups: { values: [isLast(facts) ? 'lost' : 'changed'] } }),
  steps: (facts) => steps('detach', facts),
};
