import type { Claim, Effect, Envelope, Facet, Strategy } from '@isobar/core';
import { FITS } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsState } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { FLAVOR_CHANGE, narrowPower } from './resize-envelope.ts';
import { isClosed, originWarnings } from './resize-window.ts';

const ENVELOPE: Envelope<'revertResize'> = {
  ...FLAVOR_CHANGE,
  rootDisk: { values: ['kept', 'rolledBack'], evidence: EVIDENCE.revertRollsBackRootDisk },
  ephemeralDisk: { values: ['none', 'rolledBack'], evidence: EVIDENCE.revertRollsBackRootDisk },
  writesSinceResize: { values: ['kept', 'lost'], evidence: EVIDENCE.revertRollsBackRootDisk },
  guestShutdown: { values: ['none', 'gracefulThenForced'], evidence: EVIDENCE.resizeRestarts },
  'billing.compute': { values: ['unchanged', 'changed'], evidence: EVIDENCE.billingByFlavor },
};

export const revertResizeStrategy: Strategy<'revertResize', ServerFacts> = {
  id: 'openstack.revertResize',
  action: 'revertResize',
  support: 'native',
  title: 'revert the resize',
  requires: ['status VERIFY_RESIZE'],
  envelope: ENVELOPE,
  fit: (facts) => (isClosed('reverted', facts) ? FITS : fitsState('revertResize', facts)),
  alreadyDone: (facts) => isClosed('reverted', facts),
  effects: revertEffects,
  warnings: originWarnings,
  steps: (facts) => {
    const { id, flavor, resizeConfirmation } = requireServer(facts);
    const back = facts.awaitingResize?.fromFlavor ?? resizeConfirmation?.revertsTo ?? null;
    return [
      {
        id: 'revert',
        kind: 'revert-resize',
        title: `revert the resize of ${id}`,
        input: { serverId: id, ...(flavor.id === null ? {} : { fromFlavor: flavor.id }), ...(back === null ? {} : { toFlavor: back }) },
        writes: true,
        precondition: 'status VERIFY_RESIZE',
        idempotency: 'sent once, and only in VERIFY_RESIZE; a lost reply is settled by the instance actions',
        checks: checkedFacts(facts),
        pointOfNoReturn: true,
      },
    ];
  },
};

/** Local disks go back to the copy on the old host; volumes are not copied, so what was written to them stays. */
function revertEffects(facts: ServerFacts): readonly Effect[] {
  const kept = { values: ['kept'], evidence: EVIDENCE.revertKeepsVolumeWrites } as const;
  const migrated = requireServer(facts).resizeConfirmation?.origin === 'migration';
  // A volume-backed server may still have local ephemeral disks, whose writes are lost with them.
  const local = !facts.volumeBacked || facts.hasEphemeralDisk;
  const narrowing: { readonly [F in Facet]?: Partial<Claim<F>> } = {
    ...narrowPower(facts),
    rootDisk: facts.volumeBacked ? kept : { values: ['rolledBack'] },
    ephemeralDisk: { values: facts.hasEphemeralDisk ? ['rolledBack'] : ['none'] },
    writesSinceResize: local ? { values: ['lost'] } : kept,
    'billing.compute': { values: migrated ? ['unchanged'] : ['changed'] },
  };
  return serverEffects(ENVELOPE, facts, narrowing);
}
