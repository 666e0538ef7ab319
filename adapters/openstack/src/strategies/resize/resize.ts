import type { Claim, Envelope, Facet, Fit, ResizeRequest, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsState } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { FLAVOR_CHANGE, narrowPower } from './resize-envelope.ts';

const ENVELOPE: Envelope<'resize'> = {
  ...FLAVOR_CHANGE,
  rootDisk: { values: ['kept', 'grown'], evidence: EVIDENCE.resizeKeepsRootDisk },
  ephemeralDisk: { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsRootDisk },
  password: { values: ['kept'], evidence: EVIDENCE.resizeKeepsRootDisk },
  guestShutdown: { values: ['none', 'gracefulThenForced'], evidence: EVIDENCE.resizeRestarts },
  confirmation: { values: ['awaited', 'automatic'], evidence: EVIDENCE.resizeTwoPhase },
  undo: { values: ['untilConfirmed', 'byInverseAction', 'impossible'], evidence: EVIDENCE.resizeBack },
  quotaPeak: { values: ['higher'], evidence: EVIDENCE.resizeQuotaPeak, detail: 'until confirm or revert both hosts are claimed' },
};

/** Nova's resize: two phases. `manual` rests in VERIFY_RESIZE; else we confirm, after which no revert is possible. */
export const resizeStrategy: Strategy<'resize', ServerFacts> = {
  id: 'openstack.resize',
  action: 'resize',
  support: 'native',
  title: 'resize in two phases',
  requires: ['vm_state active or stopped, no task'],
  envelope: ENVELOPE,
  fit: (facts, request) => (isThere(facts, request) ? FITS : allFit(fitsFlavor(facts, request), fitsState('resize', facts))),
  alreadyDone: isThere,
  effects: (facts, request) => serverEffects(ENVELOPE, facts, narrowResize(facts, request)),
  warnings: smallerDiskWarnings,
  steps: (facts, request) => [resizeStep(facts, request), request.confirm === 'manual' ? windowStep(facts, request) : confirmStep(facts, request)],
};

function isThere(facts: ServerFacts, { flavor }: ResizeRequest): boolean {
  const server = requireServer(facts);
  return server.flavor.id === flavor && (server.native.vmState === 'active' || server.native.vmState === 'stopped') && server.activity === null;
}

function fitsFlavor(facts: ServerFacts, { flavor }: ResizeRequest): Fit {
  if (requireServer(facts).flavor.id === flavor) return doesNotFit(`the server has the flavor ${flavor} already`);
  const losesDisk = !facts.volumeBacked && facts.flavor?.diskGiB === null && facts.currentFlavor?.diskGiB !== null;
  if (!losesDisk) return FITS;
  return doesNotFit(`flavor ${flavor} has no root disk: it is for servers that boot from a volume`);
}

function narrowResize(facts: ServerFacts, request: ResizeRequest): { readonly [F in Facet]?: Partial<Claim<F>> } {
  const grows = growth(facts) > 0;
  const manual = request.confirm === 'manual';
  return {
    ...narrowPower(facts),
    rootDisk: { values: grows ? ['grown'] : ['kept'] },
    ephemeralDisk: { values: facts.hasEphemeralDisk ? ['kept'] : ['none'] },
    confirmation: { values: manual ? ['awaited'] : ['automatic'] },
    undo: manual ? { values: ['untilConfirmed'], evidence: EVIDENCE.resizeTwoPhase } : { values: grows ? ['impossible'] : ['byInverseAction'] },
  };
}

/** GiB by which a local root disk grows; 0 for a volume, which a resize does not touch. */
function growth({ volumeBacked, flavor, currentFlavor }: ServerFacts): number {
  const [before, after] = [currentFlavor?.diskGiB ?? null, flavor?.diskGiB ?? null];
  return volumeBacked || before === null || after === null ? 0 : after - before;
}

/** Whether the hypervisor refuses it shows only after Nova has accepted it. */
function smallerDiskWarnings(facts: ServerFacts): readonly Warning[] {
  const shrinks = -growth(facts);
  if (shrinks <= 0) return [];
  const detail = `the root disk would shrink by ${shrinks} GiB; a hypervisor may refuse that after Nova has accepted it`;
  return [{ type: 'compatibility', subject: 'rootDisk', detail, source: EVIDENCE.resizeSmallerDisk.source }];
}

function resizeStep(facts: ServerFacts, { flavor }: ResizeRequest): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: 'resize',
    kind: 'resize',
    title: `resize ${id} to ${flavor}`,
    input: { serverId: id, flavorId: flavor },
    writes: true,
    precondition: 'no task runs on the server',
    idempotency: 'sent once; a lost reply is settled by the instance actions',
    checks: checkedFacts(facts),
  };
}

function confirmStep(facts: ServerFacts, { flavor }: ResizeRequest): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: 'confirm',
    kind: 'confirm-resize',
    title: `confirm the resize of ${id}`,
    input: { serverId: id, toFlavor: flavor },
    writes: true,
    precondition: 'status VERIFY_RESIZE with the new flavor',
    idempotency: 'sent once, and only in VERIFY_RESIZE; a lost reply is settled by the instance actions',
    // The resize itself has changed the rest; the driver looks at status and flavor before it sends.
    checks: checkedFacts(facts).filter((fact) => fact === 'id'),
    pointOfNoReturn: true,
  };
}

function windowStep(facts: ServerFacts, { flavor }: ResizeRequest): StepSpec {
  const server = requireServer(facts);
  return {
    id: 'window',
    kind: 'await-confirmation',
    title: 'wait for confirm or revert',
    input: { serverId: server.id, toFlavor: flavor },
    writes: false,
    checks: [],
    awaitsConfirmation: { fromFlavor: server.flavor.id ?? '', toFlavor: flavor, window: 'cloud' },
  };
}
