import type { Envelope, Fit, Image, RescueRequest, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { imageWire } from '../../image/image-wire.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsImageStatus } from '../parts/combination.ts';
import { fitsState, restsIn } from '../parts/legal-states.ts';
import { FEATURE_GATES, hasFeature } from '../parts/microversion-gates.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { plainAction } from './plain-action.ts';

const RESCUE: Envelope<'rescue'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.rescueStates },
  rootDisk: { values: ['kept'], evidence: EVIDENCE.rescueDisk, detail: 'it is a further disk of the rescue system' },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.rescueDisk },
  password: {
    values: ['replaced'],
    evidence: EVIDENCE.rescuePassword,
    detail: 'the rescue system has one of its own; the old one is back after unrescue',
  },
  powerState: { values: ['kept', 'running'], evidence: EVIDENCE.rescueStates },
  guestShutdown: { values: ['none', 'gracefulThenForced'], evidence: EVIDENCE.rescueShutsDown },
  downtime: { values: ['untilDone'], evidence: EVIDENCE.rescueDisk, detail: 'until it is unrescued' },
  undo: { values: ['byInverseAction'], evidence: EVIDENCE.rescueStates },
};

const SINCE = FEATURE_GATES.rescuesVolumes.since;

export const rescueStrategy: Strategy<'rescue', ServerFacts> = {
  id: 'openstack.rescue',
  action: 'rescue',
  support: 'native',
  title: 'boot a rescue image, with the own disk beside it',
  requires: ['vm_state active, stopped or error, no task', `a local root disk, or compute microversion ${SINCE} and an image made for it`],
  envelope: RESCUE,
  fit: (facts, request) => (restsIn(facts, 'rescued') ? FITS : allFit(fitsDisk(facts, request), fitsState('rescue', facts))),
  alreadyDone: (facts) => restsIn(facts, 'rescued'),
  effects: (facts) => {
    const { native, power } = requireServer(facts);
    return serverEffects(RESCUE, facts, {
      powerState: { values: power === 'on' ? ['kept'] : ['running'] },
      guestShutdown: { values: native.vmState === 'active' ? ['gracefulThenForced'] : ['none'] },
    });
  },
  warnings: rescueWarnings,
  steps: (facts, { image, password }) => [
    actionStep('rescue', facts, {
      ...(image === undefined ? {} : { imageId: image }),
      password: password ?? 'discard',
      ...(facts.volumeBacked ? { microversion: SINCE } : {}),
    }),
  ],
};

export const unrescueStrategy = plainAction({
  action: 'unrescue',
  title: 'boot the own disk again',
  leadsTo: ['active'],
  envelope: {
    identity: { values: ['kept'], evidence: EVIDENCE.rescueStates },
    rootDisk: { values: ['kept'], evidence: EVIDENCE.rescueDisk },
    powerState: { values: ['kept', 'running'], evidence: EVIDENCE.rescueStates },
    downtime: { values: ['restart'], evidence: EVIDENCE.rescueStates },
  },
});

function fitsDisk(facts: ServerFacts, { image }: RescueRequest): Fit {
  const status = image === undefined || facts.image === null ? FITS : fitsImageStatus(facts.image);
  return facts.volumeBacked ? allFit(status, fitsRootVolume(facts)) : status;
}

/** SOURCES.md#nova-rescue-volume-backed-2.87, #nova-rescue-image-properties. */
function fitsRootVolume(facts: ServerFacts): Fit {
  if (!hasFeature(facts, 'rescuesVolumes')) {
    return doesNotFit(`a server with a root volume is rescued from compute microversion ${SINCE}; the cloud speaks up to ${facts.microversion}`);
  }
  if (facts.image === null) return fitUnknown('whether the image that the root volume was made from is one for rescues of volumes');
  if (!isForVolumes(facts.image)) {
    return doesNotFit('for a root volume the image needs the properties hw_rescue_bus and hw_rescue_device', 'name an image that has them');
  }
  return fitUnknown('whether the host can rescue a server with a root volume: members do not see it');
}

function isForVolumes({ native }: Image): boolean {
  const properties = imageWire.safeParse(native.raw).data as Readonly<Record<string, unknown>> | undefined;
  return properties?.['hw_rescue_bus'] !== undefined && properties['hw_rescue_device'] !== undefined;
}

function rescueWarnings(facts: ServerFacts, { image, password }: RescueRequest): readonly Warning[] {
  if (!restsIn(facts, 'rescued')) return [];
  const ignored = { ...(image === undefined ? {} : { image }), ...(password === undefined || password === 'discard' ? {} : { password }) };
  return Object.keys(ignored).map((name) => ({
    type: 'lossy',
    subject: `request.${name}`,
    detail: 'the server is in rescue already: nothing is done anew, and no password is given again',
    source: EVIDENCE.rescueStates.source,
  }));
}
