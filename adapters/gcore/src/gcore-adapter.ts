import type { Backoff, CloudAdapter, CloudCheck, ReadOptions } from '@isobar/core';

import type { GcoreFacts } from './facts/gcore-facts.ts';
import { readFacts } from './facts/read-facts.ts';
import { createFlavorReader } from './flavor/flavor-reader.ts';
import type { GcoreContext, GcoreSession } from './gcore-session.ts';
import { createSession } from './gcore-session.ts';
import type { GcoreSettings } from './gcore-settings.ts';
import { parseGcoreSettings } from './gcore-settings.ts';
import { createImageReader } from './image/image-reader.ts';
import type { GcoreNativeClient } from './native/gcore-native-client.ts';
import { createRegionReader } from './region/region-reader.ts';
import { INSTANCES } from './server/fetch-instance.ts';
import { createServerReader } from './server/server-reader.ts';
import { instanceWire } from './server/server-wire.ts';
import { createSteps } from './steps/gcore-steps.ts';
import type { GcoreVerbs } from './strategies/gcore-strategies.ts';
import { GCORE_STRATEGIES } from './strategies/gcore-strategies.ts';
import { createVolumeReader } from './volume/volume-reader.ts';

/** The neutral adapter, and every call of the platform in its own words. */
export interface GcoreAdapter extends CloudAdapter<GcoreVerbs, GcoreFacts> {
  readonly native: GcoreNativeClient;
}

/**
 * One project and region of Gcore, or of a white label of the platform.
 * @throws CloudError `invalid_argument` for settings that are wrong in themselves; nothing is sent
 */
export function gcore(settings: GcoreSettings | Readonly<Record<string, unknown>>, context: GcoreContext = {}): GcoreAdapter {
  const parsed = parseGcoreSettings(settings);
  const session = createSession(parsed, context);
  return {
    provider: 'gcore',
    cloud: session.cloud,
    servers: createServerReader(session),
    flavors: createFlavorReader(session),
    images: createImageReader(session),
    volumes: createVolumeReader(session),
    regions: createRegionReader(session),
    unsupported: {},
    strategies: GCORE_STRATEGIES,
    steps: createSteps(session),
    pacing: pacingOf(parsed.pollSeconds),
    readFacts: (query) => readFacts(session, query),
    native: session.native,
    check: (options) => check(session, options),
    close: () => session.client.close(),
  };
}

function pacingOf(seconds: number): Backoff {
  return { initialMilliseconds: seconds * 1000, maximumMilliseconds: seconds * 3000, factor: 1.2, jitter: 0.1 };
}

/** One page of one row: it proves the token, the project and the region at once. */
async function check({ client, endpoint }: GcoreSession, { signal }: ReadOptions): Promise<CloudCheck> {
  const look = { operation: 'check account', query: { limit: 1, offset: 0 }, signal };
  const { rows, count } = await client.readPage(instanceWire, client.scoped(INSTANCES), look);
  const region = rows[0]?.region;
  const place = region === undefined || region === null ? String(client.regionId) : `${client.regionId} (${region})`;
  return { account: null, endpoint, facts: { project: String(client.projectId), region: place, servers: String(count) } };
}
