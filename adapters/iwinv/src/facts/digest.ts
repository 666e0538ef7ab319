import type { JsonObject } from '@isobar/core';

import type { IwinvVerb } from '../iwinv-verbs.ts';
import type { IwinvServer } from '../server/server-mapper.ts';

/** Digest facts of a server by name. Prices and times are not among them. */
const SERVER_FACTS = {
  id: (server) => server.id,
  name: (server) => server.name,
  phase: (server) => server.phase,
  activity: (server) => server.activity,
  image: (server) => server.image?.id ?? null,
  flavor: (server) => server.flavor.id,
  volumes: (server) => server.volumes.map((volume) => volume.id).sort(),
  addresses: (server) => server.addresses.map((address) => address.address).sort(),
} as const satisfies Readonly<Record<string, (server: IwinvServer) => JsonObject[string]>>;

type ServerFact = keyof typeof SERVER_FACTS;

const WHOLE: readonly ServerFact[] = ['id', 'phase', 'activity', 'image', 'flavor', 'volumes', 'addresses'];

/** The fixed list of facts of each action's server. Groups and keys of a server cannot be read on iwinv; what is read of other kinds is added. */
const FACTS_OF: Readonly<Record<IwinvVerb, readonly ServerFact[]>> = {
  create: [],
  delete: WHOLE,
  rename: ['id', 'name'],
  start: ['id', 'phase', 'activity'],
  stop: ['id', 'phase', 'activity'],
  reboot: ['id', 'phase', 'activity'],
  rebuild: WHOLE,
  resize: WHOLE,
  confirmResize: ['id', 'flavor'],
  revertResize: WHOLE,
  console: ['id', 'phase', 'activity'],
  attachVolume: ['id', 'phase', 'activity', 'volumes'],
  detachVolume: ['id', 'phase', 'activity', 'volumes'],
  attachSecurityGroup: ['id', 'phase', 'activity'],
  detachSecurityGroup: ['id', 'phase', 'activity'],
  createVolume: [],
  deleteVolume: [],
  createSecurityGroup: [],
  deleteSecurityGroup: [],
  createSecurityGroupRule: [],
  deleteSecurityGroupRule: [],
};

/** @param requested ids that the request was resolved to, by name */
export function toDigest(verb: IwinvVerb, server: IwinvServer | null, requested: JsonObject): JsonObject {
  const facts = server === null ? [] : FACTS_OF[verb].map((name) => [name, SERVER_FACTS[name](server)] as const);
  return { ...Object.fromEntries(facts), ...requested };
}
