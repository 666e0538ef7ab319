import type { CreateServerRequest, Effect, Envelope, JsonObject, Strategy } from '@isobar/core';
import { doesNotFit, effectsFromEnvelope } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { machine } from './claims.ts';
import { ignoredWarnings } from './ignored.ts';
import { imageFits } from './image-fits.ts';

const ENVELOPE: Envelope<'create'> = {
  'billing.compute': machine('starts'),
  'billing.storage': machine('starts'),
  capacity: machine('acquired'),
};

const IGNORED = ['zone', 'networks', 'addressing', 'publicAddress', 'rootDiskGiB', 'volumes', 'hostname', 'serverGroup', 'userScript'] as const;

export const create: Strategy<'create', MemoryFacts> = {
  id: 'memory.create',
  action: 'create',
  support: 'native',
  title: 'make a server from an image',
  requires: [],
  envelope: ENVELOPE,
  fit: (facts) => (facts.wantedFlavor === null || facts.wantedImage === null ? doesNotFit('a flavor and an image are needed') : imageFits(facts)),
  effects: (): readonly Effect[] => effectsFromEnvelope(ENVELOPE),
  warnings: (_, request) => ignoredWarnings(request, IGNORED),
  steps: (_, request) => [
    {
      id: 'create',
      kind: 'memory.create',
      title: `make ${request.name}`,
      input: createInput(request),
      writes: true,
      idempotency: 'the server carries the id of this operation as its mark; a server with that mark shows that it arrived',
      checks: ['wantedFlavor', 'wantedImage'],
    },
  ],
};

/** What the step needs, without secrets: user data only by its digest. */
export function createInput(request: CreateServerRequest): JsonObject {
  const { name, flavor, image, description, labels, keyPair, securityGroups, userData, password } = request;
  return {
    name,
    flavorId: flavor,
    imageId: image,
    ...(description === undefined ? {} : { description }),
    ...(labels === undefined ? {} : { labels }),
    ...(keyPair === undefined ? {} : { keyPair }),
    ...(securityGroups === undefined ? {} : { groups: securityGroups }),
    ...(userData === undefined ? {} : { userDataSha256: userData.sha256 }),
    password: password ?? 'discard',
  };
}
