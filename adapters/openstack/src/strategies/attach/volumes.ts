import type { AttachVolumeRequest, Effect, Envelope, Fit, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { isMultiattach } from '../../volume/multiattach.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';
import { FEATURE_GATES, hasFeature, OPTION_GATES } from '../parts/microversion-gates.ts';
import { gateWarnings, microversionInput, takes } from '../parts/option-gates.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';

const ATTACH: Envelope<'attachVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.attachVolume },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.attachVolume },
  powerState: { values: ['kept'], evidence: EVIDENCE.attachVolume },
  downtime: { values: ['none'], evidence: EVIDENCE.attachVolume },
};

const DETACH: Envelope<'detachVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.detachVolume },
  dataVolumes: { values: ['none', 'kept', 'detached', 'lost'], evidence: EVIDENCE.detachVolume },
  powerState: { values: ['kept'], evidence: EVIDENCE.detachVolume },
  downtime: { values: ['none'], evidence: EVIDENCE.detachVolume },
  'billing.storage': { values: ['continues', 'stops'], evidence: EVIDENCE.billingByVolume },
};

const GATES = OPTION_GATES.attachVolume;
const SHELVED = new Set(['shelved', 'shelved_offloaded']);

const isAttached = (facts: ServerFacts): boolean => requireServer(facts).volumes.some(({ id }) => id === facts.volume?.id);
const isOffloaded = (facts: ServerFacts): boolean => requireServer(facts).native.vmState === 'shelved_offloaded';

export const attachVolumeStrategy: Strategy<'attachVolume', ServerFacts> = {
  id: 'openstack.attachVolume',
  action: 'attachVolume',
  support: 'native',
  title: 'attach a volume',
  requires: ['vm_state active, paused, stopped, resized, shelved or soft-deleted, no task', 'a volume that is available, or multiattach'],
  envelope: ATTACH,
  fit: (facts) => (isAttached(facts) ? FITS : allFit(fitsVolume(facts), fitsShelved(facts), fitsZone(facts), fitsState('attachVolume', facts))),
  alreadyDone: isAttached,
  effects: (facts) => {
    const added: Effect<'dataVolumes'> = {
      facet: 'dataVolumes',
      item: `volumes/${facts.volume?.id ?? ''}`,
      values: ['kept'],
      evidence: EVIDENCE.attachVolume,
    };
    return [...serverEffects(ATTACH, facts).filter(({ facet, item }) => facet !== 'dataVolumes' || item !== undefined), added];
  },
  warnings: (facts, request) => [...gateWarnings(GATES, facts, request), ...deviceWarnings(request), ...kept(facts, request)],
  steps: (facts, request) => {
    const flag = takes(GATES, 'deleteOnTermination', facts, request) ? { deleteOnTermination: request.deleteOnTermination ?? false } : {};
    const also = isMultiattach(facts.volume)
      ? FEATURE_GATES.multiattach.since
      : SHELVED.has(vmStateOf(facts))
        ? FEATURE_GATES.volumesOfShelved.since
        : undefined;
    return [
      actionStep(
        'attach-volume',
        facts,
        {
          volumeId: request.volume,
          ...(request.device === undefined ? {} : { device: request.device }),
          ...flag,
          ...microversionInput(GATES, facts, request, also),
        },
        { title: `attach volume ${request.volume}`, idempotency: 'sent once; a lost reply is settled by the attachments and the instance actions' },
      ),
    ];
  },
};

export const detachVolumeStrategy: Strategy<'detachVolume', ServerFacts> = {
  id: 'openstack.detachVolume',
  action: 'detachVolume',
  support: 'native',
  title: 'detach a volume',
  requires: ['vm_state active, paused, stopped, resized, shelved or soft-deleted, no task', 'not the root volume'],
  envelope: DETACH,
  fit: (facts) => (isAttached(facts) ? allFit(fitsRoot(facts), fitsShelved(facts), fitsState('detachVolume', facts)) : FITS),
  alreadyDone: (facts) => !isAttached(facts),
  effects: (facts) => {
    const goes = isOffloaded(facts) && diskOf(facts)?.deleteOnTermination === true;
    const item = `volumes/${facts.volume?.id ?? ''}`;
    const fate: Effect<'dataVolumes'> = goes
      ? {
          facet: 'dataVolumes',
          item,
          values: ['lost'],
          evidence: EVIDENCE.detachFromOffloaded,
          detail: 'it is flagged to go with the server, which has left its host: Nova deletes it',
        }
      : {
          facet: 'dataVolumes',
          item,
          values: ['detached'],
          evidence: EVIDENCE.detachVolume,
          detail: 'it stays as a volume and presumably goes on costing',
        };
    const others = serverEffects(DETACH, facts, { 'billing.storage': { values: goes ? ['stops'] : ['continues'] } });
    return [...others.filter((effect) => effect.facet !== 'dataVolumes').concat(keptDisks(facts)), fate];
  },
  steps: (facts, { volume }) => [
    actionStep(
      'detach-volume',
      facts,
      { volumeId: volume, ...(SHELVED.has(vmStateOf(facts)) ? { microversion: FEATURE_GATES.volumesOfShelved.since } : {}) },
      { title: `detach volume ${volume}`, idempotency: 'sent once; a lost reply is settled by the attachments and the instance actions' },
    ),
  ],
};

const vmStateOf = (facts: ServerFacts): string => requireServer(facts).native.vmState ?? '';
const diskOf = ({ disks, volume }: ServerFacts) => disks.find(({ id }) => id === volume?.id);

function keptDisks(facts: ServerFacts): readonly Effect[] {
  const others = facts.disks.filter(({ id, root }) => !root && id !== facts.volume?.id);
  return others.map(({ id }): Effect<'dataVolumes'> => ({
    facet: 'dataVolumes',
    item: `volumes/${id}`,
    values: ['kept'],
    evidence: EVIDENCE.detachVolume,
  }));
}

/** SOURCES.md#nova-volume-states. */
function fitsVolume(facts: ServerFacts): Fit {
  const { volume } = facts;
  if (volume === null) return doesNotFit('the volume is not visible');
  const status = volume.native.status ?? 'not shown';
  if (!isMultiattach(volume)) {
    return volume.state === 'available' ? FITS : doesNotFit(`the volume is ${status}; it must be available`, 'detach it from its server first');
  }
  if (!hasFeature(facts, 'multiattach')) {
    return doesNotFit(
      `a multiattach volume needs compute microversion ${FEATURE_GATES.multiattach.since}; the cloud speaks up to ${facts.microversion}`,
    );
  }
  if (isOffloaded(facts)) return doesNotFit('Nova attaches no multiattach volume to a server that has left its host', 'unshelve it first');
  return volume.state === 'available' || volume.state === 'inUse' ? FITS : doesNotFit(`the volume is ${status}; it must be available or in-use`);
}

function fitsShelved(facts: ServerFacts): Fit {
  if (!SHELVED.has(vmStateOf(facts)) || hasFeature(facts, 'volumesOfShelved')) return FITS;
  const since = FEATURE_GATES.volumesOfShelved.since;
  return doesNotFit(
    `volumes of a shelved server need compute microversion ${since}; the cloud speaks up to ${facts.microversion}`,
    'unshelve it first',
  );
}

/** SOURCES.md#cinder-zones. */
function fitsZone(facts: ServerFacts): Fit {
  const [here, there] = [requireServer(facts).zone, facts.volume?.zone ?? null];
  if (here === null || there === null || here === there) return FITS;
  return fitUnknown(`whether the cloud attaches a volume of zone ${there} to a server of zone ${here}`);
}

function fitsRoot(facts: ServerFacts): Fit {
  const disk = diskOf(facts);
  if (disk?.root === true) return doesNotFit('it is the root volume, which Nova does not detach', 'delete or shelve the server');
  const status = facts.volume?.native.status ?? 'not shown';
  return facts.volume?.state === 'inUse' || isOffloaded(facts) ? FITS : doesNotFit(`the volume is ${status}; it must be in-use`);
}

/** SOURCES.md#nova-volume-device. */
function deviceWarnings({ device }: AttachVolumeRequest): readonly Warning[] {
  if (device === undefined) return [];
  const detail = 'most hypervisors choose the device name themselves: look for the volume by its id in the guest';
  return [{ type: 'compatibility', subject: 'request.device', detail, source: EVIDENCE.attachDevice.source }];
}

/** An attachment that is there stays as it is. */
function kept(facts: ServerFacts, { deleteOnTermination }: AttachVolumeRequest): readonly Warning[] {
  const now = requireServer(facts).volumes.find(({ id }) => id === facts.volume?.id)?.deleteOnTermination;
  if (deleteOnTermination === undefined || now === undefined || now === deleteOnTermination) return [];
  const detail = 'the volume is attached already and its flag stays as it is: detach it first';
  return [{ type: 'lossy', subject: 'request.deleteOnTermination', detail, source: EVIDENCE.attachVolume.source }];
}
