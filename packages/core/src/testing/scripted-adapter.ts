import { untoldBilling } from '../adapter/billing.ts';
import type { CloudAdapter, ResourceReader } from '../adapter/adapter.ts';
import type { Facts } from '../adapter/facts.ts';
import { CloudError } from '../error/cloud-error.ts';
import type { StepDriver } from '../operation/step.ts';
import type { StrategyTable } from '../strategy/strategy.ts';
import { DEFAULT_BACKOFF } from '../waiting/backoff.ts';
import { sampleServer } from './sample-server.ts';
import { sampleStrategy } from './sample-strategy.ts';

export interface AdapterScript {
  readonly strategies?: StrategyTable;
  readonly steps?: Readonly<Record<string, StepDriver>>;
  /** Facts of each reading, in turn; the last stay. null: the server is not there. */
  readonly facts?: readonly (Partial<Facts> | null)[];
}

export interface ScriptedAdapter extends CloudAdapter {
  readonly readings: () => number;
}

/** An adapter without a cloud. */
export function scriptedAdapter(script: AdapterScript = {}): ScriptedAdapter {
  let readings = 0;
  const all = script.facts ?? [{}];
  return {
    provider: 'scripted',
    cloud: 'sky',
    servers: nothing(),
    flavors: nothing(),
    images: nothing(),
    volumes: nothing(),
    regions: nothing(),
    unsupported: {},
    strategies: script.strategies ?? { rebuild: [sampleStrategy()] },
    steps: script.steps ?? {},
    billing: untoldBilling({ level: 'real', source: 'scripted' }),
    pacing: DEFAULT_BACKOFF,
    readings: () => readings,
    readFacts: (query) => {
      const changes = all[Math.min(readings, all.length - 1)];
      readings += 1;
      if (changes === null) return Promise.reject(new CloudError('not_found', 'there is no such server'));
      const facts: Facts = { cloud: 'sky', server: sampleServer(), digest: { flavor: 'small' }, awaitingResize: query.awaitingResize, ...changes };
      return Promise.resolve({ facts, request: query.request });
    },
    check: () => Promise.resolve({ account: null, endpoint: 'nowhere', facts: {} }),
    close: () => Promise.resolve(),
  };
}

function nothing<Item>(): ResourceReader<Item> {
  return {
    listPage: () => Promise.resolve({ items: [] }),
    get: (id) => Promise.reject(new CloudError('not_found', `there is no ${id}`)),
    isId: () => true,
  };
}
