import type { CreateVolumeRequest, Envelope, Fit, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import type { VolumeOrder } from '../../volume/volume-order.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsStatus } from '../parts/legal-states.ts';
import type { IgnoredOption } from '../parts/option-warnings.ts';
import { ignoredOptions } from '../parts/option-warnings.ts';
import { ofRequest } from '../parts/request-warnings.ts';
import { fitsRoom } from './volume-room.ts';

const ENVELOPE: Envelope<'createVolume'> = {
  'billing.storage': { values: ['starts'], evidence: EVIDENCE.volumeStartsBilling },
};

const IGNORED: Readonly<Record<string, IgnoredOption>> = {
  zone: { detail: 'a block storage is born in the zone of its server', evidence: EVIDENCE.volumeNeedsInstance },
  labels: { detail: 'iwinv has no labels', evidence: EVIDENCE.noLabels },
};

/** An empty block storage, born at a server: there is no other birth. */
export const createVolumeStrategy: Strategy<'createVolume', IwinvFacts> = {
  id: 'iwinv.block-storage.create',
  action: 'createVolume',
  support: 'native',
  title: 'make a block storage at a server',
  requires: ['a server with the status active or off, in `server`', 'a size and a type'],
  envelope: ENVELOPE,
  fit: fitsCreate,
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: (facts, request): readonly Warning[] => [
    ...ignoredOptions(request, IGNORED),
    ...ofRequest(facts.orders.flatMap((order) => order.warnings)),
  ],
  steps: (facts) => facts.orders.map((order) => newVolumeStep(order, { serverId: facts.host?.id ?? '' }, checkedFacts(facts))),
};

function fitsCreate(facts: IwinvFacts, request: CreateVolumeRequest): Fit {
  const source = (['image', 'snapshot', 'volume'] as const).find((name) => request[name] !== undefined);
  if (source !== undefined)
    return doesNotFit(`a block storage is made empty, not from ${source === 'image' ? 'an' : 'a'} ${source}`, 'copy the data in the guest');
  if (request.server === undefined)
    return doesNotFit('no block storage is made without a server', 'name the server that it is for, and detach it afterwards');
  if (request.sizeGiB === undefined) return doesNotFit('a size is needed', 'give sizeGiB');
  const { host, attachedVolumes, orders } = facts;
  if (host === null) return doesNotFit('the server was not read');
  return allFit(fitsStatus('createVolume', facts, host), fitsRoom(host, attachedVolumes, orders[0]?.type ?? null));
}

/** @param at `serverId`, or `from`: the step whose output has it */
export function newVolumeStep(order: VolumeOrder, at: StepSpec['input'], checks: readonly string[], id = 'create-volume'): StepSpec {
  const { type, sizeGb, name, description } = order;
  return {
    id,
    kind: 'create-volume',
    title: `make a block storage of ${sizeGb} GB (${type})`,
    input: { ...at, type, sizeGb: String(sizeGb), ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) },
    writes: true,
    precondition: 'no operation runs on the server',
    idempotency: 'sent once; after a lost reply a new block storage of this kind is looked for at the server',
    checks,
  };
}
