import type { JsonObject } from '@isobar/core';
import { isAccepted, READ_ONCE } from '@isobar/transport/schema';
import { z } from 'zod';

import type { MicroversionRange, OpenStackService } from '../api/openstack-api.ts';
import type { Token } from './token.ts';
import { serviceWire } from './token-wire.ts';

/** Changes with the shape below; another version is not read. */
const VERSION = 1;

const rangeText = z.strictObject({ minimum: z.string(), maximum: z.string() }).nullish();

const sessionText = z.strictObject({
  version: z.literal(VERSION),
  secretMark: z.string(),
  token: z.strictObject({
    value: z.string().min(1),
    userId: z.string(),
    userName: z.string().nullable(),
    projectId: z.string().nullable(),
    projectName: z.string().nullable(),
    roles: z.array(z.string()),
    catalog: z.array(serviceWire),
    renewAt: z.number(),
  }),
  ranges: z.strictObject({ compute: rangeText, image: rangeText, volume: rangeText, network: rangeText, identity: rangeText }),
});

/** What a later process need not ask again. */
export interface SessionState {
  readonly token: Token;
  readonly ranges: ReadonlyMap<OpenStackService, MicroversionRange | null>;
}

export function fromSession({ token, ranges }: SessionState, secretMark: string): JsonObject {
  const { catalog, ...rest } = token;
  // What a cloud adds to its catalog is not ours to keep.
  const services = catalog.map(({ type, endpoints }) => ({
    type,
    endpoints: endpoints.map(({ interface: kind, region, region_id, url }) => ({
      interface: kind,
      region: region ?? null,
      region_id: region_id ?? null,
      url,
    })),
  }));
  return {
    version: VERSION,
    secretMark,
    token: { ...rest, catalog: services },
    ranges: Object.fromEntries([...ranges].map(([name, range]) => [name, range === null ? null : { ...range }])),
  };
}

/** null for what is not a session, or one of another secret. */
export function toSession(kept: JsonObject, secretMark: string): SessionState | null {
  const data = isAccepted(sessionText, kept) ? (kept as z.output<typeof sessionText>) : sessionText.safeParse(kept, READ_ONCE).data;
  if (data === undefined || data.secretMark !== secretMark) return null;
  const ranges = Object.entries(data.ranges) as readonly (readonly [OpenStackService, MicroversionRange | null])[];
  return { token: data.token, ranges: new Map(ranges) };
}
