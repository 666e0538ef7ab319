import type { FactsQuery, ResizeRequest } from '@isobar/core';

import { fetchFlavors, fetchFlavorsFor, requireFlavor } from '../../flavor/flavor-reader.ts';
import { toPrice } from '../../flavor/price-mapper.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import type { GcoreSession } from '../../gcore-session.ts';
import type { InstanceRow } from '../../server/server-wire.ts';
import type { ServerNames } from './resolved-names.ts';

export function resolveResize(session: GcoreSession, { request, signal }: FactsQuery, instance: InstanceRow): Promise<ServerNames> {
  return resolveFlavor(session, request as ResizeRequest, instance, signal);
}

/** The flavor that a revert would go back to. */
export async function resolveRevert(
  session: GcoreSession,
  { awaitingResize, request, signal }: FactsQuery,
  instance: InstanceRow,
): Promise<ServerNames> {
  if (awaitingResize === null) return { request };
  return { ...(await resolveFlavor(session, { flavor: awaitingResize.fromFlavor }, instance, signal)), request };
}

/** A flavor that exists but is not offered to this server is a reason not to, not an unknown name. */
async function resolveFlavor(
  session: GcoreSession,
  request: ResizeRequest,
  instance: InstanceRow,
  signal: AbortSignal | undefined,
): Promise<ServerNames> {
  if (request.flavor === instance.flavor?.flavor_id) return { request };
  const readAt = new Date(session.clock.now()).toISOString();
  const offered = await fetchFlavorsFor(session, instance.id, signal);
  const fitting = offered.find((row) => row.flavor_id === request.flavor || row.flavor_name === request.flavor);
  const flavor = fitting ?? requireFlavor(session.cloud, await fetchFlavors(session, signal), request.flavor);
  return {
    request: { ...request, flavor: flavor.flavor_id },
    flavorOffered: fitting !== undefined,
    after: toPrice(flavor, 'hour', EVIDENCE.flavorPrices, readAt),
  };
}
