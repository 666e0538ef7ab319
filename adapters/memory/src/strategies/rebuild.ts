import type { Envelope, JsonObject, RebuildRequest, Strategy } from '@isobar/core';
import { allFit } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { books, machine, UNTOUCHED } from './claims.ts';
import { commandStep } from './command-plan.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';
import { ignoredWarnings } from './ignored.ts';
import { imageFits } from './image-fits.ts';

const ENVELOPE: Envelope<'rebuild'> = {
  ...UNTOUCHED,
  rootDisk: machine('replaced'),
  ephemeralDisk: machine('none'),
  password: machine('replaced'),
  loginAccess: machine('kept', 'changed'),
  keyPair: machine('none', 'kept', 'changed', 'lost'),
  userData: machine('none', 'kept', 'changed', 'lost'),
  labels: machine('none', 'kept', 'changed'),
  name: machine('kept', 'changed'),
  securityGroups: books('kept'),
  placement: machine('kept'),
  powerState: machine('kept'),
  downtime: machine('untilDone'),
  undo: machine('impossible'),
  'billing.compute': machine('unchanged'),
  'billing.storage': machine('unchanged'),
  quotaPeak: machine('unchanged'),
};

/** The same server, with a new root disk. */
export const rebuild: Strategy<'rebuild', MemoryFacts> = {
  id: 'memory.rebuild',
  action: 'rebuild',
  support: 'native',
  title: 'replace the root disk of the server',
  requires: ['status RUNNING, STOPPED or FAILED'],
  envelope: ENVELOPE,
  fit: (facts) => allFit(fitsIn(facts, ['RUNNING', 'STOPPED', 'FAILED']), imageFits(facts)),
  effects: (facts, request) =>
    effectsOf(ENVELOPE, facts, {
      name: { values: [request.name === undefined || request.name === facts.server?.name ? 'kept' : 'changed'] },
      labels: { values: [labelsAfter(facts, request)] },
      keyPair: { values: [keyPairAfter(facts, request)] },
      loginAccess: { values: [request.keyPair === undefined ? 'kept' : 'changed'] },
      userData: { values: [request.userData === undefined ? 'kept' : request.userData === null ? 'lost' : 'changed'] },
    }),
  warnings: (_, request) => ignoredWarnings(request, ['hostname']),
  steps: (facts, request) => [{ ...commandStep(facts, 'rebuild', 'rebuild', rebuildInput(facts, request)), pointOfNoReturn: true }],
};

function keyPairAfter(facts: MemoryFacts, request: RebuildRequest): 'none' | 'kept' | 'changed' | 'lost' {
  if (request.keyPair === undefined) return requireServer(facts).keyPair === null ? 'none' : 'kept';
  return request.keyPair === null ? 'lost' : 'changed';
}

function labelsAfter(facts: MemoryFacts, request: RebuildRequest): 'none' | 'kept' | 'changed' {
  if (request.labels !== undefined) return 'changed';
  return Object.keys(facts.server?.labels ?? {}).length > 0 ? 'kept' : 'none';
}

/** What the step needs, without secrets: user data only by its digest. */
function rebuildInput(facts: MemoryFacts, request: RebuildRequest): JsonObject {
  const { name, description, keyPair, labels, userData, password } = request;
  return {
    imageId: request.image ?? facts.server?.image?.id ?? '',
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(keyPair === undefined ? {} : { keyPair }),
    ...(labels === undefined ? {} : { labels }),
    ...(userData === undefined ? {} : { userDataSha256: userData === null ? null : userData.sha256 }),
    password: password ?? 'discard',
  };
}
