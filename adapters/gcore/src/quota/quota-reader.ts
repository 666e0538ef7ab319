import type { Page, Quota, QuotaService, ReadOptions, ResourceReader } from '@isobar/core';
import { CloudError, formatRef, quotaSubject, readQuota } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../gcore-session.ts';
import type { GcoreNative } from '../wire/gcore-native.ts';
import { toNative } from '../wire/gcore-native.ts';
import { GCORE_QUOTAS } from '../translation/gcore-quotas.ts';

export interface GcoreQuotaNumbers {
  readonly limit: number | null;
  readonly usage: number | null;
}

export type GcoreQuotaNative = GcoreNative<GcoreQuotaNumbers>;

const numbersWire = z.record(z.string(), z.unknown());
const projectWire = z.object({ id: z.number(), client_id: z.number() });

/** Two numbers per key, `<key>_limit` and `<key>_usage` (SOURCES.md#gcore-op-quotas), of the region and of the whole account. */
export function createQuotaReader(session: GcoreSession): ResourceReader<Quota> {
  const { cloud } = session;
  return {
    listPage: async (_cursor: string | undefined, options: ReadOptions): Promise<Page<Quota>> => ({ items: await fetchQuotas(session, options) }),
    get: async (id, options) => {
      const found = (await fetchQuotas(session, options)).find((quota) => quota.id === id);
      if (found !== undefined) return found;
      throw new CloudError('not_found', `no quota ${id} in ${cloud}`, { cloud, operation: 'get quota', resource: formatRef(cloud, id) });
    },
    isId: (text) => /^[a-z0-9_]+$/.test(text),
  };
}

async function fetchQuotas(session: GcoreSession, { signal }: ReadOptions): Promise<readonly Quota<GcoreQuotaNative>[]> {
  const { client, dialect } = session;
  const accountId = await fetchAccountId(session, signal);
  const fill = (path: string): string => client.filled(path.replace('{client}', String(accountId)));
  const lists = await Promise.all(
    GCORE_QUOTAS.services.map(async (service) => {
      const { path, scope } = dialect.quotas[service.service === 'global' ? 'global' : 'regional'];
      const numbers = await client.read(numbersWire, fill(path), { operation: 'list quotas', signal });
      return toQuotas(session.cloud, numbers, scope, service);
    }),
  );
  return lists.flat();
}

/** Quotas are asked for by the account, which the project names. */
async function fetchAccountId({ client, cloud }: GcoreSession, signal: AbortSignal | undefined): Promise<number> {
  const projects = await client.readAll(projectWire, '/v1/projects', { operation: 'find the account', signal });
  const own = projects.find((project) => project.id === client.projectId);
  if (own !== undefined) return own.client_id;
  throw new CloudError('not_found', `project ${client.projectId} is not among the projects of this account`, { cloud, operation: 'list quotas' });
}

function toQuotas(
  cloud: string,
  numbers: Readonly<Record<string, unknown>>,
  scope: Quota['scope'],
  service: QuotaService,
): readonly Quota<GcoreQuotaNative>[] {
  const keys = Object.keys(numbers).filter((name) => name.endsWith('_limit'));
  return keys.map((name): Quota<GcoreQuotaNative> => {
    const id = name.slice(0, -'_limit'.length);
    const [limit, usage] = [toNumber(numbers[name]), toNumber(numbers[`${id}_usage`])];
    return {
      ref: formatRef(cloud, id),
      cloud,
      id,
      name: id,
      native: toNative<GcoreQuotaNumbers>(null, { limit, usage }),
      subject: quotaSubject(id, service),
      // No number for `unlimited` is described (SOURCES.md#gcore-quota-no-unlimited).
      limit: readQuota(limit, service),
      used: usage,
      scope,
    };
  });
}

const toNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
