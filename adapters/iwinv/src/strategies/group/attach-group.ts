import type { Envelope, SecurityGroupRequest, StepSpec, Strategy, Warning } from '@isobar/core';
import { FITS } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsStatus } from '../parts/legal-states.ts';
import { ignoredOptions } from '../parts/option-warnings.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { requireGroup } from './require-group.ts';

const ATTACH: Envelope<'attachSecurityGroup'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  securityGroups: {
    values: ['changed', 'widened'],
    evidence: EVIDENCE.groupAttachReplaces,
    detail: 'it presumably takes the place of the group that the server has, which iwinv does not show',
  },
};

const DETACH: Envelope<'detachSecurityGroup'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  securityGroups: {
    values: ['changed', 'widened'],
    evidence: EVIDENCE.groupWithout,
    detail: 'what a server without a group lets through is not known: it may be everything',
  },
};

const has = (facts: IwinvFacts): boolean | null => facts.groupServers?.includes(requireServer(facts).id) ?? null;

/** iwinv has no ports to choose from. */
const warnings = (_facts: IwinvFacts, request: SecurityGroupRequest): readonly Warning[] =>
  ignoredOptions(request, { port: { detail: 'iwinv has no ports: the group is of the whole server', evidence: EVIDENCE.noNetworkChoice } });

export const attachGroupStrategy: Strategy<'attachSecurityGroup', IwinvFacts> = {
  id: 'iwinv.security-group.attach',
  action: 'attachSecurityGroup',
  support: 'native',
  title: 'give the server a security group',
  requires: [],
  envelope: ATTACH,
  fit: (facts) => (has(facts) === true ? FITS : fitsStatus('attachSecurityGroup', facts)),
  alreadyDone: (facts) => has(facts) === true,
  effects: (facts) => serverEffects(ATTACH, requireServer(facts)),
  warnings,
  steps: (facts) => [groupStep('attach', facts)],
};

export const detachGroupStrategy: Strategy<'detachSecurityGroup', IwinvFacts> = {
  id: 'iwinv.security-group.detach',
  action: 'detachSecurityGroup',
  support: 'native',
  title: 'take a security group from the server',
  requires: [],
  envelope: DETACH,
  fit: (facts) => (has(facts) === false ? FITS : fitsStatus('detachSecurityGroup', facts)),
  alreadyDone: (facts) => has(facts) === false,
  effects: (facts) => serverEffects(DETACH, requireServer(facts)),
  warnings,
  steps: (facts) => [groupStep('detach', facts)],
};

function groupStep(verb: 'attach' | 'detach', facts: IwinvFacts): StepSpec {
  const [server, group] = [requireServer(facts), requireGroup(facts)];
  return {
    id: `${verb}-security-group`,
    kind: `${verb}-security-group`,
    title: `${verb} ${group.name ?? group.id}`,
    input: { serverId: server.id, groupId: group.id },
    writes: true,
    idempotency: 'sent once; a lost reply is settled by the list of servers that have the group',
    checks: checkedFacts(facts),
  };
}
