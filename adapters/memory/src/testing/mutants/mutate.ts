import type { Action, CloudAdapter, Effect, FactsQuery, JsonObject, ReadFacts, ResourceReader, Server, StepDriver, Strategy } from '@isobar/core';

/** The adapter with another reader of servers. */
export function withServers(adapter: CloudAdapter, change: (reader: ResourceReader<Server>) => Partial<ResourceReader<Server>>): CloudAdapter {
  return { ...adapter, servers: withReader(adapter.servers, change) };
}

export function withReader<Item>(
  reader: ResourceReader<Item>,
  change: (reader: ResourceReader<Item>) => Partial<ResourceReader<Item>>,
): ResourceReader<Item> {
  return {
    listPage: (cursor, options) => reader.listPage(cursor, options),
    get: (id, options) => reader.get(id, options),
    isId: (text) => reader.isId(text),
    ...change(reader),
  };
}

/** The adapter where each server is told in another way. */
export function withEachServer(adapter: CloudAdapter, tell: (server: Server) => Server): CloudAdapter {
  return withServers(adapter, (reader) => ({
    listPage: async (cursor, options) => {
      const page = await reader.listPage(cursor, options);
      return { ...page, items: page.items.map(tell) };
    },
    get: async (id, options) => tell(await reader.get(id, options)),
  }));
}

/** The adapter with one driver changed. */
export function withStep(adapter: CloudAdapter, kind: string, change: (driver: StepDriver) => Partial<StepDriver>): CloudAdapter {
  const driver = adapter.steps[kind];
  if (driver === undefined) throw new TypeError(`the memory adapter has no step ${kind}`);
  const changed: StepDriver = {
    prepare: async (context) => (await driver.prepare?.(context)) ?? {},
    send: (context) => driver.send(context),
    reconcile: (context) => driver.reconcile(context),
    observe: (context) => driver.observe(context),
    ...change(driver),
  };
  return { ...adapter, steps: { ...adapter.steps, [kind]: changed } };
}

/** The adapter with every strategy of one verb changed. */
export function withStrategy<A extends Action>(
  adapter: CloudAdapter,
  action: A,
  change: (strategy: Strategy<A>) => Partial<Strategy<A>>,
): CloudAdapter {
  const strategies = (adapter.strategies[action] ?? []) as unknown as readonly Strategy<A>[];
  const changed = strategies.map((strategy) => Object.assign({}, strategy, change(strategy)));
  return { ...adapter, strategies: { ...adapter.strategies, [action]: changed } };
}

/** The adapter that states other effects for one verb. */
export function withEffects(adapter: CloudAdapter, action: Action, tell: (effect: Effect) => readonly Effect[]): CloudAdapter {
  return withStrategy(adapter, action, (strategy) => ({ effects: (facts, request) => strategy.effects(facts, request).flatMap(tell) }));
}

/** One facet stated with other values. */
export function stating(facet: Effect['facet'], ...values: readonly string[]): (effect: Effect) => readonly Effect[] {
  return (effect) => [effect.facet === facet ? (Object.assign({}, effect, { values }) as Effect) : effect];
}

/** The adapter that reads other facts. */
export function withFacts(adapter: CloudAdapter, change: (read: ReadFacts, query: FactsQuery) => Promise<ReadFacts> | ReadFacts): CloudAdapter {
  return {
    ...adapter,
    readFacts: async (query) => (await change((await adapter.readFacts(query)) as ReadFacts, query)) as never,
  };
}

export function withDigest(adapter: CloudAdapter, change: (digest: JsonObject) => JsonObject): CloudAdapter {
  return withFacts(adapter, (read) => ({ ...read, facts: { ...read.facts, digest: change(read.facts.digest) } }));
}
