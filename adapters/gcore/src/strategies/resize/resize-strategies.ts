import type { Fit, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsSeenStates } from '../common-fit.ts';
import { FLAVOR_CHANGE_ENVELOPE, flavorChangeEffects } from './resize-effects.ts';
import { stepSpec } from '../step-specs.ts';

const DURATION = { typicalSeconds: [27, 45], evidence: EVIDENCE.durations } as const;

const RESIZE_ENVELOPE = {
  ...FLAVOR_CHANGE_ENVELOPE,
  confirmation: claim(EVIDENCE.resizeOnePhase, ['automatic', 'awaited'], 'the cloud confirms by itself; with manual only the operation waits'),
  undo: claim(EVIDENCE.resizeBack, ['byInverseAction'], 'a second change of the flavor; it may fail for lack of capacity'),
};

/** `changeflavor`: one phase, confirmed by the service itself. */
export const RESIZE: Strategy<'resize', GcoreFacts> = {
  id: 'change-flavor',
  action: 'resize',
  support: 'native',
  title: 'change the flavor',
  requires: ['a virtual machine', 'a flavor that the cloud offers to this server', 'seen with an active server only'],
  envelope: RESIZE_ENVELOPE,
  duration: DURATION,
  fit: (facts, request) =>
    allFit(
      facts.kind === 'bareMetal' ? doesNotFit('bare metal cannot be given another flavor') : FITS,
      fitsIdleMachine(facts),
      offered(facts, request.flavor),
      isAt(facts, request.flavor) ? FITS : fitsSeenStates(facts, ['ACTIVE']),
    ),
  alreadyDone: (facts, request) => isAt(facts, request.flavor),
  effects: (facts, request) => [
    ...flavorChangeEffects(facts),
    ...effectsFromEnvelope(
      { confirmation: RESIZE_ENVELOPE.confirmation, undo: RESIZE_ENVELOPE.undo },
      { confirmation: { values: [request.confirm === 'manual' ? 'awaited' : 'automatic'] } },
    ),
  ],
  warnings: ({ kind }) =>
    kind === 'basic'
      ? [{ type: 'lossy', subject: 'rootDisk', detail: 'the disk of a basic machine follows the flavor', source: EVIDENCE.basicDiskFollows.source }]
      : [],
  steps: (facts, request) => {
    const { id, flavor } = requireServer(facts);
    const move = { serverId: id, fromFlavor: flavor.id ?? '', toFlavor: request.flavor };
    return request.confirm === 'manual' ? [changeFlavor(move), windowOf(move)] : [changeFlavor(move)];
  },
};

interface Move {
  readonly serverId: string;
  readonly fromFlavor: string;
  readonly toFlavor: string;
}

function changeFlavor(move: Move): StepSpec {
  return stepSpec({
    id: 'changeFlavor',
    kind: 'gcore.resizeServer',
    title: `change the flavor from ${move.fromFlavor} to ${move.toFlavor}`,
    input: move,
    checks: ['id', 'status', 'flavor'],
    idempotency: 'a lost reply is settled by the flavor, the status and the list of tasks',
  });
}

function windowOf({ serverId, fromFlavor, toFlavor }: Move): StepSpec {
  return stepSpec({
    id: 'window',
    kind: 'gcore.resizeWindow',
    title: 'wait for confirm or revert',
    input: { serverId, toFlavor },
    writes: false,
    awaitsConfirmation: { fromFlavor, toFlavor, window: 'operation' },
  });
}

const isAt = (facts: GcoreFacts, flavor: string): boolean => requireServer(facts).flavor.id === flavor;

function offered(facts: GcoreFacts, flavor: string): Fit {
  return facts.flavorOffered === false ? doesNotFit(`the cloud does not offer ${flavor} to this server`) : FITS;
}

/** A resize of ours must wait, and nobody may have changed the flavor since. */
function waits(facts: GcoreFacts): Fit {
  const { awaitingResize } = facts;
  if (awaitingResize === null)
    return doesNotFit('no resize of Isobar waits on this server, and the cloud itself keeps no way back', 'resize to the old flavor');
  const now = requireServer(facts).flavor.id;
  return now === awaitingResize.toFlavor ? FITS : doesNotFit(`someone changed the flavor to ${now} since`);
}

const CONFIRM_ENVELOPE = {
  identity: claim(EVIDENCE.resizeId, ['kept']),
  undo: claim(EVIDENCE.resizeBack, ['byInverseAction']),
  capacity: claim(EVIDENCE.resizeOnePhase, ['held']),
};

/** Nothing to send: the cloud has confirmed already. Only the operation's window ends. */
export const CONFIRM_RESIZE: Strategy<'confirmResize', GcoreFacts> = {
  id: 'close-window',
  action: 'confirmResize',
  support: 'emulated',
  title: 'end the revert window of the operation',
  requires: ['a resize of Isobar that waits'],
  envelope: CONFIRM_ENVELOPE,
  fit: waits,
  effects: () => effectsFromEnvelope(CONFIRM_ENVELOPE),
  steps: () => [],
};

const REVERT_ENVELOPE = { ...FLAVOR_CHANGE_ENVELOPE, writesSinceResize: claim(EVIDENCE.resizeVolumes, ['kept'], 'the disks are untouched') };

/** A second change of the flavor. */
export const REVERT_RESIZE: Strategy<'revertResize', GcoreFacts> = {
  id: 'inverse-change-flavor',
  action: 'revertResize',
  support: 'emulated',
  title: 'change the flavor back',
  requires: ['a resize of Isobar that waits', 'capacity for the old flavor'],
  envelope: REVERT_ENVELOPE,
  duration: DURATION,
  fit: (facts) =>
    allFit(fitsIdleMachine(facts), waits(facts), offered(facts, facts.awaitingResize?.fromFlavor ?? '-'), fitsSeenStates(facts, ['ACTIVE'])),
  effects: (facts) => [...flavorChangeEffects(facts), ...effectsFromEnvelope({ writesSinceResize: REVERT_ENVELOPE.writesSinceResize })],
  steps: (facts) => {
    const { awaitingResize } = facts;
    if (awaitingResize === null) return [];
    return [changeFlavor({ serverId: requireServer(facts).id, fromFlavor: awaitingResize.toFlavor, toFlavor: awaitingResize.fromFlavor })];
  },
};
