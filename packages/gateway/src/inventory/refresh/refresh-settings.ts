import type { ResourceKind } from '@isobar/core';

/** How one cloud is read. */
export interface RefreshSettings {
  /** How often servers are read, where the cloud can be read as often. */
  readonly serverSeconds: number;
  /** How often kinds are read that change seldom, such as flavors. */
  readonly seldomSeconds: number;
  /** Requests that the cloud takes in a minute; null where it does not limit them. */
  readonly requestsPerMinute: number | null;
  /** Share of them that reading may take. */
  readonly quotaShare: number;
}

export const DEFAULT_REFRESH: RefreshSettings = { serverSeconds: 30, seldomSeconds: 3600, requestsPerMinute: null, quotaShare: 0.5 };

/** How often a kind changes: servers by themselves, some with what is done to servers, others when somebody wants it. */
const PACES: Readonly<Record<ResourceKind, 'server' | 'often' | 'sometimes' | 'seldom'>> = {
  server: 'server',
  volume: 'often',
  floatingIp: 'often',
  port: 'often',
  volumeSnapshot: 'sometimes',
  image: 'sometimes',
  keyPair: 'sometimes',
  network: 'sometimes',
  subnet: 'sometimes',
  securityGroup: 'sometimes',
  serverGroup: 'sometimes',
  userScript: 'sometimes',
  quota: 'sometimes',
  flavor: 'seldom',
  volumeType: 'seldom',
  region: 'seldom',
  bill: 'seldom',
};

const OFTEN_TIMES = 4;
const SOMETIMES_TIMES = 20;

/** How long rows of a kind may be old. */
export function intervalMilliseconds(kind: ResourceKind, { serverSeconds, seldomSeconds }: RefreshSettings): number {
  const seconds = {
    server: serverSeconds,
    often: Math.min(serverSeconds * OFTEN_TIMES, seldomSeconds),
    sometimes: Math.min(serverSeconds * SOMETIMES_TIMES, seldomSeconds),
    seldom: seldomSeconds,
  };
  return seconds[PACES[kind]] * 1000;
}

/** Kinds in the order in which they are first read. */
export const READ_ORDER = Object.keys(PACES) as readonly ResourceKind[];
