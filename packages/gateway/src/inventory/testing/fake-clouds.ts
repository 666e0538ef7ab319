import type { ResourceKind } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { CloudReader } from '../readers.ts';
import type { Row } from '../row.ts';

export interface FakeReading {
  readonly cloud: string;
  readonly kind: ResourceKind;
}

/** Clouds that tests change, cut off and hold up. */
export class FakeClouds implements CloudReader {
  /** Rows by cloud and kind; a kind that is not named has none. */
  readonly rows: Record<string, Partial<Record<ResourceKind, Row[]>>>;
  readonly readings: FakeReading[] = [];
  pageSize = 2;
  /** How a reading fails, and after how many pages; null where it does not. */
  failure: { readonly cloud: string; readonly kinds: readonly ResourceKind[]; readonly afterPages: number; readonly error: CloudError } | null = null;
  /** What a page waits for before it is given. */
  gate: ((reading: FakeReading, page: number) => Promise<void>) | null = null;

  constructor(rows: FakeClouds['rows']) {
    this.rows = rows;
  }

  names = (): readonly string[] => Object.keys(this.rows);

  async *pages(kind: ResourceKind, cloud: string, signal: AbortSignal): ReturnType<CloudReader['pages']> {
    const reading = { cloud, kind };
    this.readings.push(reading);
    const rows = [...(this.rows[cloud]?.[kind] ?? [])];
    const fails = this.failure?.cloud === cloud && this.failure.kinds.includes(kind) ? this.failure : null;
    const count = Math.max(1, Math.ceil(rows.length / this.pageSize));
    for (let page = 0; page < count; page += 1) {
      await this.gate?.(reading, page);
      signal.throwIfAborted();
      if (fails !== null && page >= fails.afterPages) return yield { cloud, items: [], failure: fails.error };
      const next = page + 1 < count || fails !== null ? { next: String(page + 1) } : {};
      yield { cloud, items: rows.slice(page * this.pageSize, (page + 1) * this.pageSize), ...next };
    }
    if (fails !== null) yield { cloud, items: [], failure: fails.error };
  }

  async get(kind: ResourceKind, ref: string): Promise<Row> {
    const cloud = ref.slice(0, ref.indexOf('/'));
    const id = ref.slice(ref.indexOf('/') + 1);
    const row = this.rows[cloud]?.[kind]?.find((candidate) => candidate.id === id);
    if (row === undefined) throw new CloudError('not_found', `no ${kind} ${ref}`, { certainty: 'certain' });
    return row;
  }
}

/** What tests set of a server. */
export interface ServerDraft {
  readonly name?: string | null;
  readonly phase?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly addresses?: readonly string[];
  readonly createdAt?: string | null;
  readonly vcpus?: number | null;
}

/** A server row with the members that lists look at. */
export function serverRow(cloud: string, id: string, draft: ServerDraft = {}): Row {
  const { name = id, phase = 'running', labels = {}, addresses = [], createdAt = null, vcpus = null } = draft;
  const members = {
    phase,
    flavor: { id: null, name: null, vcpus, memoryMiB: null, diskGiB: null },
    addresses: addresses.map((address) => ({ address, family: 4, kind: 'private', network: null, macAddress: null, portId: null })),
    createdAt,
    native: { provider: 'fake', status: phase.toUpperCase(), raw: { id, inside: { phase } } },
  };
  return { ref: `${cloud}/${id}`, cloud, id, name, labels, ...members };
}
