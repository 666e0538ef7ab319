import type { ResourceKind } from '@isobar/core';

import type { Schemas } from '../../contract.ts';
import type { Connection } from '../../database/database.ts';
import type { InventoryPage } from '../inventory.ts';
import { isoTime } from '../iso-time.ts';

/** How the readings of one kind of one cloud went. */
interface KindRow {
  readonly cloud: string;
  readonly kind: ResourceKind;
  readonly as_of: string | null;
  readonly coverage: Schemas['Coverage'] | null;
  readonly warnings: readonly Schemas['Warning'][] | null;
  readonly error: Schemas['CloudErrorJson'] | null;
  readonly reachable_seconds: number | null;
}

export type PageFacts = Pick<InventoryPage, 'failures' | 'coverage' | 'warnings' | 'freshness'>;

/** What a list says of the clouds whose rows it has. */
export async function readPageFacts(kind: ResourceKind, clouds: readonly string[], connection: Connection): Promise<PageFacts> {
  const rows = await readKinds(clouds, [kind, 'server'], connection);
  const readings = clouds.map((cloud) => {
    const found = (wanted: ResourceKind): KindRow | undefined => rows.find((row) => row.cloud === cloud && row.kind === wanted);
    const own = found(kind) ?? notRead(cloud, kind);
    // While its servers cannot be read nothing else of a cloud is tried: it is down for every kind.
    return { ...own, error: own.error ?? found('server')?.error ?? null };
  });
  return {
    failures: readings.flatMap(({ cloud, error }) => (error === null ? [] : [{ cloud, error }])),
    coverage: readings.map(coverageOf),
    warnings: readings.flatMap(({ warnings }) => warnings ?? []),
    freshness: readings.map(freshnessOf),
  };
}

/** Of all kinds that were read or tried. */
export async function readFreshness(clouds: readonly string[], connection: Connection): Promise<readonly Schemas['Freshness'][]> {
  return (await readKinds(clouds, null, connection)).map(freshnessOf);
}

function readKinds(clouds: readonly string[], kinds: readonly ResourceKind[] | null, connection: Connection): Promise<readonly KindRow[]> {
  return connection.query<KindRow>(
    `SELECT cloud, kind, as_of, coverage, warnings, error, reachable_seconds FROM isobar_inventory_kinds
     WHERE cloud = ANY($1::text[]) AND ($2::text[] IS NULL OR kind = ANY($2::text[])) AND ended > 0 ORDER BY cloud, kind`,
    [clouds, kinds],
  );
}

function notRead(cloud: string, kind: ResourceKind): KindRow {
  return { cloud, kind, as_of: null, coverage: null, warnings: null, error: null, reachable_seconds: null };
}

function coverageOf({ cloud, coverage, error }: KindRow): Schemas['Coverage'] {
  if (error !== null) return { cloud, complete: false, reason: error.message };
  return coverage ?? { cloud, complete: false, reason: 'not read yet' };
}

function freshnessOf({ cloud, kind, as_of: asOf, coverage, error, reachable_seconds: reachableSeconds }: KindRow): Schemas['Freshness'] {
  return { cloud, kind, asOf: asOf === null ? null : isoTime(asOf), complete: error === null && coverage?.complete === true, reachableSeconds };
}
