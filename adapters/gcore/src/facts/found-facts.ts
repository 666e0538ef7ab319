import type { FactsQuery } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import type { GcoreFacts } from './gcore-facts.ts';

/** Facts without their digest, and the request with ids in place of names. */
export interface FoundFacts {
  readonly facts: Omit<GcoreFacts, 'digest'>;
  readonly request: object;
}

/** Reads the facts of the actions on one kind of target. */
export type FactReader = (session: GcoreSession, query: FactsQuery) => Promise<FoundFacts>;

export function factsWithoutServer(session: GcoreSession): FoundFacts['facts'] {
  return {
    cloud: session.cloud,
    server: null,
    tuple: null,
    kind: 'virtual',
    dialect: session.dialect,
    awaitingResize: null,
    ports: [],
    disks: [],
    serverGroupId: null,
    ownLabels: {},
    image: null,
    flavorOffered: null,
    keyIsMissing: false,
    place: null,
    named: {},
  };
}

/** Id of a target that the action cannot do without. @throws Error where there is none: a mistake of ours */
export function requireTarget({ action, targetId }: FactsQuery): string {
  if (targetId === null) throw new Error(`${action} without a target`);
  return targetId;
}
