import type { Strategy } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine } from '../common-fit.ts';
import { stepSpec } from '../step-specs.ts';

const ENVELOPE = {
  identity: claim(EVIDENCE.renameAtOnce, ['kept']),
  name: claim(EVIDENCE.renameAtOnce, ['changed'], 'in the cloud; the host name inside the guest stays'),
  downtime: claim(EVIDENCE.renameAtOnce, ['none']),
};

/** PATCH of the name. Names that the platform cannot take are refused before any request. */
export const RENAME: Strategy<'rename', GcoreFacts> = {
  id: 'rename',
  action: 'rename',
  support: 'native',
  title: 'change the name',
  requires: ['a virtual machine', 'an ASCII name of 3 to 63 characters'],
  envelope: ENVELOPE,
  fit: (facts) => fitsIdleMachine(facts),
  alreadyDone: (facts, request) => requireServer(facts).name === request.name,
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts, request) => [
    stepSpec({
      id: 'rename',
      kind: 'gcore.renameServer',
      title: `name the server ${request.name}`,
      input: { serverId: requireServer(facts).id, name: request.name },
      checks: ['id', 'name'],
      idempotency: 'the same name again changes nothing',
    }),
  ],
};
