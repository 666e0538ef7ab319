import type { Envelope, Strategy, Warning } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';
import { FEATURE_GATES, hasFeature } from '../parts/microversion-gates.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';

const ENVELOPE: Envelope<'createImage'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.createImageStates },
  rootDisk: { values: ['kept'], evidence: EVIDENCE.createImageStates },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.createImageVolumeBacked },
  powerState: { values: ['kept'], evidence: EVIDENCE.createImageStates },
  downtime: { values: ['none', 'untilDone'], evidence: EVIDENCE.createImagePause, detail: 'without live snapshots the guest stands still meanwhile' },
  'billing.storage': { values: ['starts'], evidence: EVIDENCE.imageStorage },
};

const MICROVERSION = FEATURE_GATES.imageIdInBody.since;

/** An image of a local root disk; of a server with a root volume, an empty image that stands for snapshots of all its volumes. */
export const createImageStrategy: Strategy<'createImage', ServerFacts> = {
  id: 'openstack.createImage',
  action: 'createImage',
  support: 'native',
  title: 'make an image of the server',
  requires: ['vm_state active, stopped, paused or suspended, no task'],
  envelope: ENVELOPE,
  fit: (facts) => fitsState('createImage', facts),
  effects: (facts) => {
    const runs = requireServer(facts).power === 'on';
    return serverEffects(ENVELOPE, facts, {
      downtime: runs ? { values: ['none', 'untilDone'] } : { values: ['none'], evidence: EVIDENCE.createImageStates },
    });
  },
  warnings: (facts) => (facts.volumeBacked ? [snapshotWarning(facts)] : localWarnings(facts)),
  steps: (facts, { name, labels }) => [
    actionStep(
      'create-image',
      facts,
      {
        name,
        ...(labels === undefined ? {} : { labels }),
        volumeBacked: facts.volumeBacked,
        ...(hasFeature(facts, 'imageIdInBody') ? { microversion: MICROVERSION } : {}),
      },
      { idempotency: 'settled by the instance actions and by the image property isobar-operation, which stays' },
    ),
    {
      id: 'await-image',
      kind: 'await-image',
      title: `wait for the image ${name}`,
      input: { serverId: requireServer(facts).id, from: 'create-image' },
      writes: false,
      checks: [],
    },
  ],
};

function snapshotWarning({ disks }: ServerFacts): Warning {
  const detail = `the image has no data of its own: it stands for ${disks.length} volume snapshots, which stay until they are deleted apart`;
  return { type: 'compatibility', subject: 'image', detail, source: EVIDENCE.createImageVolumeBacked.source };
}

/** Only the root disk goes into the image. */
function localWarnings(facts: ServerFacts): readonly Warning[] {
  if (facts.disks.length === 0 && !facts.hasEphemeralDisk) return [];
  const detail = 'the image holds the root disk only, not the volumes nor ephemeral disks';
  return [{ type: 'lossy', subject: 'image', detail, source: EVIDENCE.createImageStates.source }];
}
