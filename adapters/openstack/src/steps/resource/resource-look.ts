import type { JsonObject } from '@isobar/core';
import { collectItems, requireText } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

import type { OpenStackApi, OpenStackCall } from '../../api/openstack-api.ts';
import { linksWire, nextMarker } from '../../wire/next-marker.ts';
import { readBody } from '../../wire/read-body.ts';
import { nullWhereMissing } from '../server-sight.ts';
import type { ResourceName, ResourceRow } from './resource-rows.ts';
import { RESOURCE_ROWS } from './resource-rows.ts';

const rowWire = z.record(z.string(), z.json());

/** The kind of resource that a step is about. */
export function rowOf(input: JsonObject): ResourceRow {
  return RESOURCE_ROWS[requireText(input, 'what') as ResourceName];
}

/** Id from the input, or from the output of the step that made it. */
export function idOf(input: JsonObject, outputs: Readonly<Record<string, JsonObject>>): string {
  const { from } = input;
  return requireText(typeof from === 'string' ? (outputs[from] ?? {}) : input, 'id');
}

/** One resource as the cloud shows it; null where it says that it is not there. */
export async function showResource(api: OpenStackApi, row: ResourceRow, id: string, signal: AbortSignal | undefined): Promise<JsonObject | null> {
  const { service, path, singular, label, wants } = row;
  const look = { service, path: `${path}/${encodeURIComponent(id)}`, operation: `get ${label}`, wants, id, signal } as const;
  const body = await nullWhereMissing(readBody(api, singular === '' ? rowWire : z.looseObject({ [singular]: rowWire }), look));
  if (body === null) return null;
  return (singular === '' ? body : body[singular]) as JsonObject;
}

export type ListedRow = JsonObject & { readonly id: string };

/** All rows that the query finds. */
export async function listResources(
  api: OpenStackApi,
  row: ResourceRow,
  query: NonNullable<OpenStackCall['query']>,
  signal: AbortSignal | undefined,
): Promise<readonly ListedRow[]> {
  const { service, path, listPath = path, plural, label, wants } = row;
  const wire = z.looseObject({ [plural]: z.array(rowWire), [`${plural}_links`]: linksWire });
  return collectItems(
    async (marker, options) => {
      const look = { service, path: listPath, query: { ...query, marker }, operation: `list ${label}s`, wants, signal: options.signal } as const;
      const body: Readonly<Record<string, unknown>> = await readBody(api, wire, look);
      const next = nextMarker(body[`${plural}_links`] as z.output<typeof linksWire>);
      const items = body[plural] as readonly ListedRow[];
      return next === undefined ? { items } : { items, next };
    },
    { signal },
  );
}

/** The resource in the reply to a create. @throws CloudError `invalid_response` */
export function madeIn(
  body: unknown,
  { singular, label, idMember = 'id' }: ResourceRow,
  cloud: string,
): { readonly id: string; readonly row: JsonObject } {
  const whole = singular === '' ? rowWire : z.looseObject({ [singular]: rowWire });
  const parsed = parseWire(whole, body, { operation: `create ${label}`, cloud, provider: 'openstack', outcome: 'unknown' });
  const row = (singular === '' ? parsed : parsed[singular]) as JsonObject;
  return { id: requireText(row, idMember), row };
}
