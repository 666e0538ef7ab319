import type { Envelope, Strategy } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { ServerFacts } from '../facts/openstack-facts.ts';
import { EVIDENCE } from '../openstack-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsState } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';

const ENVELOPE: Envelope<'rename'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.updateKeepsServer },
  name: { values: ['changed'], evidence: EVIDENCE.renameKeepsHostname, detail: 'the host name inside the guest stays' },
  downtime: { values: ['none'], evidence: EVIDENCE.updateKeepsServer },
};

export const renameStrategy: Strategy<'rename', ServerFacts> = {
  id: 'openstack.rename',
  action: 'rename',
  support: 'native',
  title: 'update the display name',
  requires: ['not deleted or being deleted'],
  envelope: ENVELOPE,
  fit: (facts) => fitsState('rename', facts),
  alreadyDone: (facts, { name }) => requireServer(facts).name === name,
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts, { name }) => [
    {
      id: 'rename',
      kind: 'rename',
      title: `rename ${requireServer(facts).id} to ${name}`,
      input: { serverId: requireServer(facts).id, name },
      writes: true,
      idempotency: 'sending it twice does the same',
      checks: checkedFacts(facts),
    },
  ],
};
