import type { CreateServerRequest, Envelope, Fit, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsDisk, fitsImageStatus, fitsMemory } from '../parts/combination.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { createInput, createWarnings } from './create-options.ts';
import { fitsNetworks, floatingIpSteps, portSteps } from './interfaces.ts';

const ENVELOPE: Envelope<'create'> = {
  'billing.compute': { values: ['starts'], evidence: EVIDENCE.billingByFlavor },
  'billing.storage': { values: ['unchanged', 'starts'], evidence: EVIDENCE.billingByVolume },
  'billing.addresses': { values: ['unchanged', 'starts'], evidence: EVIDENCE.floatingIpBilling },
  capacity: { values: ['acquired'], evidence: EVIDENCE.createHoldsCapacity },
};

/**
 * A port on each network first, then the server on them: a port serves one server only, so that a create whose reply
 * was lost can be told, and cannot make two servers that run.
 */
export const createStrategy: Strategy<'create', ServerFacts> = {
  id: 'openstack.create',
  action: 'create',
  support: 'native',
  title: 'create on ports made beforehand',
  requires: ['an image that the flavor can hold', 'a network, where the project has more than one'],
  envelope: ENVELOPE,
  fit: (facts, request) => allFit(fitsPolicy(facts, 'compute'), fitsFlavor(facts, request), fitsNetworks(facts, request)),
  effects: (facts, request) => {
    const volumes = request.rootDiskGiB !== undefined || (request.volumes ?? []).length > 0;
    const floating = facts.interfaces.some((wanted) => wanted.floating);
    return effectsFromEnvelope(ENVELOPE, {
      'billing.storage': { values: volumes ? ['starts'] : ['unchanged'] },
      'billing.addresses': { values: floating ? ['starts'] : ['unchanged'] },
    });
  },
  warnings: createWarnings,
  steps: (facts, request) => {
    const ports = portSteps(facts);
    return [
      ...ports,
      ...floatingIpSteps(facts, ports),
      createStep(
        facts,
        request,
        ports.map(({ id }) => id),
      ),
    ];
  },
};

function fitsFlavor({ flavor, image }: ServerFacts, { rootDiskGiB }: CreateServerRequest): Fit {
  if (image === null) return doesNotFit('the image is not visible');
  const disk = rootDiskGiB ?? flavor?.diskGiB ?? null;
  // A flavor without a root disk shows null.
  const noDisk =
    flavor !== null && disk === null
      ? doesNotFit(`flavor ${flavor.name ?? flavor.id} has no root disk`, 'give rootDiskGiB, so that the server boots from a volume')
      : FITS;
  return allFit(fitsImageStatus(image), fitsMemory(flavor, image), noDisk, fitsDisk(disk, image));
}

function createStep(facts: ServerFacts, request: CreateServerRequest, ports: readonly string[]): StepSpec {
  return {
    id: 'create',
    kind: 'create-server',
    title: `create ${request.name}`,
    input: createInput(facts, request, ports),
    writes: true,
    idempotency: 'marked with the operation and bound to its ports; a lost reply is settled by the mark, which stays',
    checks: checkedFacts(facts),
  };
}
