import { z } from 'zod';

const text = z.string().nullish();
const named = z.looseObject({ id: text, name: text });

const endpointWire = z.looseObject({ interface: z.string(), region: text, region_id: text, url: z.string().min(1) });

/** One service of a catalog. */
export const serviceWire = z.looseObject({ type: z.string(), endpoints: z.array(endpointWire) });

/** What is read of a token. Without a scope it has no project, roles or catalog (SOURCES.md#keystone-unscoped). */
export const tokenReplyWire = z.looseObject({
  token: z.looseObject({
    user: named.nullish(),
    project: named.nullish(),
    roles: z.array(named).nullish(),
    catalog: z.array(serviceWire).nullish(),
    expires_at: z.string(),
    issued_at: text,
  }),
});

export type CatalogService = z.output<typeof serviceWire>;
