import type { Backoff, CloudAdapter, CloudCheck, OptionalReaders, ReadOptions } from '@isobar/core';
import { madeOnce } from '@isobar/core';

import { createSteps, readFacts, strategiesFor } from './acting.ts';
import { createLooks } from './create-looks.ts';
import type { GcoreFacts } from './facts/gcore-facts.ts';
import { createFlavorReader } from './flavor/flavor-reader.ts';
import type { GcoreContext, GcoreSession } from './gcore-session.ts';
import { createSession } from './gcore-session.ts';
import type { GcoreSettings } from './gcore-settings.ts';
import { parseGcoreSettings } from './gcore-settings.ts';
import { createImageReader } from './image/image-reader.ts';
import type { GcoreNativeClient } from './native/gcore-native-client.ts';
import { createFloatingIpReader } from './floating-ip/floating-ip-reader.ts';
import { unsupportedFor } from './gcore-unsupported.ts';
import { createKeyPairReader } from './key-pair/key-pair-reader.ts';
import { createNetworkReader, createSubnetReader } from './network/network-reader.ts';
import { createPortReader } from './port/port-reader.ts';
import { createQuotaReader } from './quota/quota-reader.ts';
import { createSecurityGroupReader } from './security-group/security-group-reader.ts';
import { createServerGroupReader } from './server-group/server-group-reader.ts';
import { createPriceReader } from './price/price-reader.ts';
import { createSnapshotReader } from './snapshot/snapshot-reader.ts';
import { createVolumeTypeReader } from './volume-type/volume-type-reader.ts';
import { createPlaceReader, createRegionReader } from './region/region-reader.ts';
import { INSTANCES } from './server/fetch-instance.ts';
import { createServerReader } from './server/server-reader.ts';
import { instanceWire } from './server/server-wire.ts';
import type { GcoreVerbs } from './strategies/gcore-strategies.ts';
import { createVolumeReader } from './volume/volume-reader.ts';

/** The neutral adapter, and every call of the platform in its own words. */
export type GcoreAdapter = CloudAdapter<GcoreVerbs, GcoreFacts> &
  Omit<OptionalReaders, 'userScripts' | 'bills'> & { readonly native: GcoreNativeClient };

/**
 * One project and region of Gcore, or of a white label of the platform.
 * @throws CloudError `invalid_argument` for settings that are wrong in themselves; nothing is sent
 */
export function gcore(settings: GcoreSettings | Readonly<Record<string, unknown>>, context: GcoreContext = {}): GcoreAdapter {
  const parsed = parseGcoreSettings(settings);
  const connected = createSession(parsed, context);
  const session: GcoreSession = { ...connected, looks: createLooks(connected, parsed.pollSeconds * 1000) };
  const { pricePreviewPath, regionCountry } = session.dialect;
  const regions = createRegionReader(session);
  const strategies = madeOnce(() => strategiesFor(session.dialect));
  const steps = madeOnce(() => createSteps(session));
  return {
    provider: 'gcore',
    cloud: session.cloud,
    servers: createServerReader(session),
    flavors: createFlavorReader(session),
    images: createImageReader(session),
    volumes: createVolumeReader(session),
    regions,
    volumeSnapshots: createSnapshotReader(session),
    volumeTypes: createVolumeTypeReader(session),
    keyPairs: createKeyPairReader(session),
    networks: createNetworkReader(session),
    subnets: createSubnetReader(session),
    ports: createPortReader(session),
    floatingIps: createFloatingIpReader(session),
    securityGroups: createSecurityGroupReader(session),
    serverGroups: createServerGroupReader(session),
    quotas: createQuotaReader(session),
    unsupported: unsupportedFor(session.dialect),
    get strategies() {
      return strategies();
    },
    get steps() {
      return steps();
    },
    billing: session.dialect.billing,
    ...(pricePreviewPath === null ? {} : { prices: createPriceReader(session, pricePreviewPath) }),
    location: createPlaceReader({ regions, regionId: parsed.regionId, evidence: regionCountry }),
    pacing: pacingOf(parsed.pollSeconds),
    waits: session.looks.waits,
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
