import type { FactsQuery } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import type { InstanceRow } from '../../server/server-wire.ts';
import type { GcoreFacts, TargetImage } from '../gcore-facts.ts';
import type { NamedThings } from '../named-things.ts';

/** What a server's action names, and the request with ids in place of names. */
export interface ServerNames {
  readonly request: object;
  readonly named?: NamedThings;
  readonly image?: TargetImage;
  readonly flavorOffered?: boolean;
  readonly keyIsMissing?: boolean;
  readonly after?: NonNullable<GcoreFacts['prices']>['after'];
}

export type NameResolver = (session: GcoreSession, query: FactsQuery, instance: InstanceRow) => Promise<ServerNames>;
