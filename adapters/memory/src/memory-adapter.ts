import type { CloudAdapter } from '@isobar/core';
import { DEFAULT_BACKOFF } from '@isobar/core';

import { catalogReaders } from './catalog-readers.ts';
import { MemoryCloud } from './cloud/memory-cloud.ts';
import type { MemoryFacts } from './facts/memory-facts.ts';
import { readFacts } from './facts/read-facts.ts';
import { MEMORY_BILLING, memoryPrices } from './memory-prices.ts';
import { MemorySession } from './memory-session.ts';
import type { MemorySettings } from './memory-settings.ts';
import { memorySteps } from './memory-steps.ts';
import { memoryStrategies } from './memory-strategies.ts';
import { MEMORY_UNSUPPORTED } from './memory-unsupported.ts';
import type { MemoryVerbs } from './memory-verbs.ts';
import { ServerReader } from './server/server-reader.ts';

/** The reference adapter: a whole cloud in memory, for tests and for learning. Speaks to nothing outside the process. */
export function memory(settings: MemorySettings): CloudAdapter<MemoryVerbs, MemoryFacts> {
  const backend = settings.backend ?? new MemoryCloud({ servers: settings.servers, clock: settings.clock, accessKey: settings.accessKey });
  const session = new MemorySession(settings.cloud, backend, settings.accessKey);
  const pageSize = settings.pageSize ?? 2;
  const servers = new ServerReader(session, pageSize);
  const catalog = catalogReaders(session, pageSize);
  return {
    provider: 'memory',
    cloud: settings.cloud,
    servers,
    ...catalog,
    unsupported: MEMORY_UNSUPPORTED,
    strategies: memoryStrategies(settings),
    steps: memorySteps({ session, servers }),
    billing: MEMORY_BILLING,
    prices: memoryPrices(session, catalog.flavors),
    pacing: DEFAULT_BACKOFF,
    readFacts: (query) => readFacts(query, { cloud: settings.cloud, servers, ...catalog }),
    check: async ({ signal }) => {
      const { count } = await session.read({ operation: 'check', signal }, (cloud) => ({ count: cloud.listServers().length }));
      return { account: 'memory', endpoint: 'this process', facts: { servers: String(count) } };
    },
    close: () => Promise.resolve(),
  };
}
