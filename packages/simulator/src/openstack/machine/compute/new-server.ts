import type { Caller } from '../../model/identity.ts';
import type { NovaFlavor } from '../../model/catalog.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';

/** What every new server has of its own. */
export interface ServerIdentity {
  readonly id: string;
  readonly reservationId: string;
  readonly name: string;
  readonly flavor: NovaFlavor;
  /** Virtual milliseconds since the epoch. */
  readonly createdAt: number;
  /** The place among the servers of one create. */
  readonly launchIndex?: number;
}

/** A server that was just accepted: nothing built, nothing attached. It is not stored yet. */
export function newServer(world: World, caller: Caller, identity: ServerIdentity): NovaServer {
  return {
    ...UNTOUCHED,
    ...identity,
    sequence: world.servers.size + 1,
    projectId: caller.projectId,
    userId: caller.userId,
    updatedAt: identity.createdAt,
    hostname: toHostname(identity.name) || `server-${identity.id}`,
    attachments: [],
    rootDisk: world.diskMarks.next(),
  };
}

/** Nova's short name of a reservation. */
export function newReservationId(world: World): string {
  return `r-${world.ids.base62(8).toLowerCase()}`;
}

const UNTOUCHED = {
  launchIndex: 0,
  launchedAt: null,
  terminatedAt: null,
  description: null,
  vmState: 'building',
  taskState: 'scheduling',
  powerState: POWER_STATE.none,
  imageId: null,
  rebuildImageId: null,
  host: null,
  zone: null,
  metadata: {},
  tags: [],
  keyName: null,
  userData: null,
  configDrive: false,
  accessIPv4: '',
  accessIPv6: '',
  diskConfig: 'MANUAL',
  trustedCertificates: null,
  lock: null,
  fault: null,
  interfaceTags: {},
  shelvedImageId: null,
  pendingResize: null,
  cellDown: false,
  gone: false,
  revision: 0,
} as const satisfies Partial<NovaServer>;

/** Nova's host name for a server name: lower case letters, digits and dashes. */
function toHostname(name: string): string {
  const cleaned = name
    .toLowerCase()
    .replaceAll(/[ _]/gu, '-')
    .replaceAll(/[^a-z0-9.-]/gu, '')
    .replaceAll(/^[.-]+|[.-]+$/gu, '');
  return cleaned.slice(0, 63);
}
