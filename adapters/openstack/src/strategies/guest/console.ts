import type { ConsoleRequest, Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';
import { FEATURE_GATES, hasFeature } from '../parts/microversion-gates.ts';
import { requireServer } from '../parts/require-server.ts';

const ENVELOPE: Envelope<'console'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.remoteConsoles },
  powerState: { values: ['kept'], evidence: EVIDENCE.remoteConsoles },
};

const BUSY = new Set(['deleting', 'migrating']);
/** The machine runs, or stands still in memory. */
const HAS_SCREEN = new Set(['active', 'paused', 'rescued', 'resized']);

/** The address of a console, with a token in it: a secret that is handed over once. */
export const consoleStrategy: Strategy<'console', ServerFacts> = {
  id: 'openstack.console',
  action: 'console',
  support: 'native',
  title: 'get the address of a console',
  requires: ['a host, no deletion and no live migration'],
  envelope: ENVELOPE,
  fit: (facts, request) => allFit(fitsState('console', facts), fitsTask(facts), fitsMachine(facts), fitsKind(request)),
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts, { kind = 'vnc' }) => [
    actionStep(
      'console',
      facts,
      { consoleKind: kind, ...(hasFeature(facts, 'remoteConsoles') ? { microversion: FEATURE_GATES.remoteConsoles.since } : {}) },
      { title: `get a ${kind} console of ${requireServer(facts).id}`, precondition: 'none', idempotency: 'sent again, it gives another token' },
    ),
  ],
};

function fitsTask(facts: ServerFacts): Fit {
  const { taskState } = requireServer(facts).native;
  return BUSY.has(taskState ?? '') ? doesNotFit(`Nova gives no console while the task_state is ${taskState ?? ''}`) : FITS;
}

function fitsMachine(facts: ServerFacts): Fit {
  const { vmState } = requireServer(facts).native;
  return HAS_SCREEN.has(vmState ?? '')
    ? FITS
    : fitUnknown(`whether the hypervisor has a console of a machine whose vm_state is ${vmState ?? 'not shown'}`);
}

/** SOURCES.md#nova-console-kinds. */
function fitsKind({ kind = 'vnc' }: ConsoleRequest): Fit {
  return kind === 'vnc' ? FITS : fitUnknown(`whether the operator has switched ${kind} consoles on`);
}
