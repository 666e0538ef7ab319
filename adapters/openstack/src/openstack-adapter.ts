import type { Action, CloudAdapter, FactsQuery } from '@isobar/core';
import { madeOnce, systemClock, untoldBilling, WaitCount } from '@isobar/core';

import { createOpenStackNative, createSteps, openStackStrategies, readFacts } from './acting.ts';
import { checkOpenStack } from './check-openstack.ts';
import { createSession } from './create-session.ts';
import type { OpenStackFacts } from './facts/openstack-facts.ts';
import { WritePolicy } from './facts/write-policy.ts';
import { OpenStackFlavorReader } from './flavor/flavor-reader.ts';
import { downloadImage } from './image/download-image.ts';
import { OpenStackImageReader } from './image/image-reader.ts';
import type { OpenStackNativeClient } from './native/openstack-native-client.ts';
import { NetworkReader } from './network/network-reader.ts';
import { EVIDENCE } from './openstack-evidence.ts';
import type { OpenStackContext } from './openstack-context.ts';
import type { OpenStackSettings } from './openstack-settings.ts';
import { parseOpenStackSettings } from './openstack-settings.ts';
import { createResourceReaders } from './resource/resource-readers.ts';
import { OpenStackRegionReader } from './region/region-reader.ts';
import { FlavorIds } from './server/flavor-ids.ts';
import { OpenStackServerReader } from './server/server-reader.ts';
import { watchedServers } from './server/watched-servers.ts';
import { OPENSTACK_UNSUPPORTED } from './openstack-unsupported.ts';
import type { OpenStackVerb } from './strategies/openstack-strategies.ts';
import { OpenStackVolumeReader } from './volume/volume-reader.ts';

/** The neutral adapter, and every call of the five services in their own words. */
export interface OpenStackAdapter extends CloudAdapter<OpenStackVerb, OpenStackFacts> {
  readonly native: OpenStackNativeClient;
}

/** One project on one OpenStack. Sends nothing until it is asked. @throws CloudError `invalid_argument` for settings that are wrong in themselves */
export function openstack(settings: OpenStackSettings | Readonly<Record<string, unknown>>, context: OpenStackContext = {}): OpenStackAdapter {
  const parsed = parseOpenStackSettings(settings);
  const { pageSize, pollSeconds, settleSeconds } = parsed;
  const clock = context.clock ?? systemClock;
  const api = createSession(parsed, clock, context);
  const flavors = new OpenStackFlavorReader(api, pageSize);
  const servers = new OpenStackServerReader(api, new FlavorIds(flavors, clock), pageSize);
  const images = new OpenStackImageReader(api, pageSize);
  const volumes = new OpenStackVolumeReader(api, pageSize);
  const regions = new OpenStackRegionReader(api);
  const network = new NetworkReader(api, pageSize);
  const resources = createResourceReaders(api, pageSize);
  const policy = new WritePolicy(api);
  const initialMilliseconds = pollSeconds * 1000;
  const waits = new WaitCount();
  const watched = watchedServers(servers, { waits, clock, intervalMilliseconds: initialMilliseconds });
  const steps = madeOnce(() => createSteps({ api, servers: watched, images, settleMilliseconds: settleSeconds * 1000 }));
  const native = madeOnce(() => createOpenStackNative(api, context.readOnly ?? false));
  return {
    provider: 'openstack',
    cloud: parsed.cloud,
    servers,
    flavors,
    images,
    volumes,
    regions,
    ...resources,
    unsupported: OPENSTACK_UNSUPPORTED,
    get strategies() {
      return openStackStrategies();
    },
    get steps() {
      return steps();
    },
    billing: untoldBilling(EVIDENCE.noBills),
    // The catalog came with the token and names the region; nothing says where that is.
    location: { place: async ({ signal }) => ({ region: await api.region(signal), country: null }) },
    pacing: { initialMilliseconds, maximumMilliseconds: 10 * initialMilliseconds, factor: 1.5, jitter: 0.2 },
    waits,
    readFacts: <A extends Action>(query: FactsQuery<A>) =>
      readFacts({ api, servers, flavors, images, volumes, regions, network, policy, resources }, query),
    downloadImage: (id, options) => downloadImage(api, images, id, options),
    get native() {
      return native();
    },
    signOut: ({ signal }) => api.signOut(signal),
    check: (options) => checkOpenStack(api, parsed.authUrl, options),
    close: () => api.close(),
  };
}
