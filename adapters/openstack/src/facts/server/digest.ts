import type { JsonObject } from '@isobar/core';

import type { ServerVerb } from '../../strategies/server-strategies.ts';
import type { NovaServer, ServerPort } from '../openstack-facts.ts';

interface Digested {
  readonly server: NovaServer;
  readonly ports: readonly ServerPort[];
}

/** Digest facts of a server by name. Times are not among them. */
const SERVER_FACTS = {
  id: ({ server }) => server.id,
  name: ({ server }) => server.name,
  phase: ({ server }) => server.phase,
  activity: ({ server }) => server.activity,
  image: ({ server }) => server.image?.id ?? null,
  // The name where the id is not known: a flavor that is gone keeps its name in the row.
  flavor: ({ server }) => server.flavor.id ?? server.flavor.name,
  volumes: ({ server }) => server.volumes.map(({ id, deleteOnTermination }) => `${id} ${deletion(deleteOnTermination)}`).sort(),
  ports: ({ ports }) => ports.map(({ id }) => id).sort(),
  groups: ({ server }) => (server.securityGroups ?? []).map(({ name }) => name ?? '').sort(),
  addresses: ({ server }) => server.addresses.map(({ address }) => address).sort(),
  key: ({ server }) => server.keyPair,
  locked: ({ server }) => server.locked,
} as const satisfies Readonly<Record<string, (digested: Digested) => JsonObject[string]>>;

type ServerFact = keyof typeof SERVER_FACTS;

const STATE: readonly ServerFact[] = ['id', 'phase', 'activity'];
const WHOLE: readonly ServerFact[] = [...STATE, 'image', 'flavor', 'volumes', 'ports', 'groups', 'addresses', 'key'];
const DISKS: readonly ServerFact[] = [...STATE, 'volumes'];
const LOCK: readonly ServerFact[] = ['id', 'locked'];
/** What is changed at a port has nothing to do with the state of the server. */
const PORTS: readonly ServerFact[] = ['id', 'ports'];

/** The fixed list of facts of each action. */
const FACTS_OF: Readonly<Record<ServerVerb, readonly ServerFact[]>> = {
  create: [],
  delete: WHOLE,
  restore: STATE,
  rename: ['id', 'name'],
  start: STATE,
  stop: STATE,
  reboot: STATE,
  pause: STATE,
  unpause: STATE,
  suspend: STATE,
  resume: STATE,
  shelve: DISKS,
  unshelve: STATE,
  lock: LOCK,
  unlock: LOCK,
  rescue: DISKS,
  unrescue: STATE,
  rebuild: WHOLE,
  resize: WHOLE,
  confirmResize: [...STATE, 'flavor'],
  revertResize: WHOLE,
  createImage: DISKS,
  console: ['id'],
  attachVolume: DISKS,
  detachVolume: DISKS,
  attachPort: [...STATE, 'ports'],
  detachPort: [...STATE, 'ports'],
  attachFloatingIp: PORTS,
  detachFloatingIp: PORTS,
  attachSecurityGroup: PORTS,
  detachSecurityGroup: PORTS,
};

/** @param requested ids that the request was resolved to, by name */
export function toDigest(verb: ServerVerb, server: NovaServer | null, ports: readonly ServerPort[], requested: JsonObject): JsonObject {
  const facts = server === null ? [] : FACTS_OF[verb].map((name) => [name, SERVER_FACTS[name]({ server, ports })] as const);
  return { ...Object.fromEntries(facts), ...requested };
}

/** Whether a digest of the action holds the ports. */
export function looksAtPorts(verb: ServerVerb): boolean {
  return FACTS_OF[verb].includes('ports');
}

function deletion(flag: boolean | null): string {
  return flag === null ? 'unknown' : flag ? 'goes' : 'stays';
}
