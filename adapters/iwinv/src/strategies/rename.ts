import type { Envelope, Strategy } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import { EVIDENCE } from '../iwinv-evidence.ts';
import { nameWarnings } from '../name-warnings.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsStatus } from './parts/legal-states.ts';
import { ofRequest } from './parts/request-warnings.ts';
import { requireServer } from './parts/require-server.ts';

const ENVELOPE: Envelope<'rename'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  name: { values: ['changed'], evidence: EVIDENCE.editFields },
  downtime: { values: ['none'], evidence: EVIDENCE.renameKeepsStatus },
};

export const renameStrategy: Strategy<'rename', IwinvFacts> = {
  id: 'iwinv.edit',
  action: 'rename',
  support: 'native',
  title: 'edit the name',
  requires: [],
  envelope: ENVELOPE,
  fit: (facts) => fitsStatus('rename', facts),
  alreadyDone: (facts, { name }) => requireServer(facts).name === name,
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: (_facts, { name }) => ofRequest(nameWarnings('name', name, 'server')),
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
