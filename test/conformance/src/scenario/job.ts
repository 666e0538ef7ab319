import type { Action } from '@isobar/core';

import type { ConformanceFixtures, Job } from '../harness.ts';

type Jobs = { readonly [A in SliceVerb]: (fixtures: ConformanceFixtures) => Job<A> };

/** Verbs that can be done to the fixtures as they are. */
export const SLICE_VERBS = ['create', 'delete', 'rename', 'start', 'stop', 'reboot', 'rebuild', 'resize'] as const satisfies readonly Action[];

export type SliceVerb = (typeof SLICE_VERBS)[number];

export const NEW_NAME = 'conformance-renamed';

const JOBS: Jobs = {
  create: ({ create }) => ({ action: 'create', targetId: null, request: create }),
  delete: ({ runningServer }) => ({ action: 'delete', targetId: runningServer, request: {} }),
  rename: ({ runningServer }) => ({ action: 'rename', targetId: runningServer, request: { name: NEW_NAME } }),
  start: ({ stoppedServer }) => ({ action: 'start', targetId: stoppedServer, request: {} }),
  stop: ({ runningServer }) => ({ action: 'stop', targetId: runningServer, request: {} }),
  reboot: ({ runningServer }) => ({ action: 'reboot', targetId: runningServer, request: {} }),
  rebuild: ({ runningServer, otherImageId }) => ({ action: 'rebuild', targetId: runningServer, request: { image: otherImageId } }),
  resize: ({ runningServer, otherFlavorId }) => ({ action: 'resize', targetId: runningServer, request: { flavor: otherFlavorId, confirm: 'auto' } }),
};

export function jobFor<A extends SliceVerb>(verb: A, fixtures: ConformanceFixtures): Job<A> {
  return JOBS[verb](fixtures);
}

export function manualResize({ runningServer, otherFlavorId }: ConformanceFixtures): Job<'resize'> {
  return { action: 'resize', targetId: runningServer, request: { flavor: otherFlavorId, confirm: 'manual' } };
}
