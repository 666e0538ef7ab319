import type { Action, CloudAdapter, FactsQuery } from '@isobar/core';
import { madeOnce, systemClock, WaitCount } from '@isobar/core';

import { createIwinvNative, createSteps, iwinvStrategies, readFacts } from './acting.ts';
import { IwinvBillReader } from './bill/bill-reader.ts';
import { checkIwinv } from './check-iwinv.ts';
import { createHttp } from './create-http.ts';
import type { IwinvFacts } from './facts/iwinv-facts.ts';
import { IwinvFlavorReader } from './flavor/flavor-reader.ts';
import { IwinvImageReader } from './image/image-reader.ts';
import { IWINV_BILLING } from './iwinv-billing.ts';
import type { IwinvContext } from './iwinv-context.ts';
import type { IwinvSettings } from './iwinv-settings.ts';
import { parseIwinvSettings } from './iwinv-settings.ts';
import { IWINV_UNSUPPORTED } from './iwinv-unsupported.ts';
import type { IwinvVerb } from './iwinv-verbs.ts';
import { IwinvKeyPairReader } from './key-pair/key-pair-reader.ts';
import type { IwinvNativeClient } from './native/iwinv-native-client.ts';
import { IwinvZoneReader } from './region/zone-reader.ts';
import { IwinvSecurityGroupReader } from './security-group/group-reader.ts';
import { IwinvServerReader } from './server/server-reader.ts';
import { SettledPhases } from './server/settled-phases.ts';
import { watchedServers } from './server/watched-servers.ts';
import { ActivityTraces } from './steps/action/activity-traces.ts';
import { IwinvUserScriptReader } from './user-script/user-script-reader.ts';
import { IwinvVolumeReader } from './volume/volume-reader.ts';
import { IwinvVolumeTypeReader } from './volume/volume-type-reader.ts';
import { IwinvClient } from './wire/iwinv-client.ts';

/** The neutral adapter, and every call of iwinv in its own words. */
export interface IwinvAdapter extends CloudAdapter<IwinvVerb, IwinvFacts> {
  readonly volumeTypes: IwinvVolumeTypeReader;
  readonly keyPairs: IwinvKeyPairReader;
  readonly securityGroups: IwinvSecurityGroupReader;
  readonly userScripts: IwinvUserScriptReader;
  readonly bills: IwinvBillReader;
  readonly native: IwinvNativeClient;
}

/** One iwinv account. Sends nothing until it is asked. @throws CloudError `invalid_argument` for settings that are wrong in themselves */
export function iwinv(settings: IwinvSettings | Readonly<Record<string, unknown>>, context: IwinvContext = {}): IwinvAdapter {
  const parsed = parseIwinvSettings(settings);
  const clock = context.clock ?? systemClock;
  const http = createHttp(parsed, clock, context);
  const client = new IwinvClient(parsed.cloud, http, parsed.requestsPerMinute !== 0);
  const servers = new IwinvServerReader(client, new SettledPhases());
  const flavors = new IwinvFlavorReader(client, clock);
  const images = new IwinvImageReader(client);
  const volumes = new IwinvVolumeReader(client);
  const regions = new IwinvZoneReader(client);
  const volumeTypes = new IwinvVolumeTypeReader(client);
  const keyPairs = new IwinvKeyPairReader(client);
  const securityGroups = new IwinvSecurityGroupReader(client);
  const userScripts = new IwinvUserScriptReader(client);
  const traces = new ActivityTraces();
  const sources = { client, servers, flavors, images, zones: regions, volumes, volumeTypes, keyPairs, groups: securityGroups, scripts: userScripts };
  const initialMilliseconds = parsed.pollSeconds * 1000;
  const waits = new WaitCount();
  const watched = watchedServers(servers, { waits, clock, intervalMilliseconds: initialMilliseconds });
  const settleMilliseconds = parsed.settleSeconds * 1000;
  const steps = madeOnce(() => createSteps({ client, servers: watched, volumes, groups: securityGroups, traces, settleMilliseconds }));
  const native = madeOnce(() => createIwinvNative(parsed.cloud, http, context.readOnly ?? false));
  return {
    provider: 'iwinv',
    cloud: parsed.cloud,
    servers,
    flavors,
    images,
    volumes,
    regions,
    volumeTypes,
    keyPairs,
    securityGroups,
    userScripts,
    bills: new IwinvBillReader(client),
    unsupported: IWINV_UNSUPPORTED,
    get strategies() {
      return iwinvStrategies();
    },
    get steps() {
      return steps();
    },
    billing: IWINV_BILLING,
    ...(parsed.requestsPerMinute === 0 ? {} : { requestsPerMinute: parsed.requestsPerMinute }),
    pacing: { initialMilliseconds, maximumMilliseconds: 2 * initialMilliseconds, factor: 1.5, jitter: 0.2 },
    waits,
    readFacts: <A extends Action>(query: FactsQuery<A>) => readFacts(sources, query),
    get native() {
      return native();
    },
    check: (options) => checkIwinv(regions, parsed.endpoint, options),
    close: () => client.close(),
  };
}
