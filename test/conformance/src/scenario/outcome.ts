import type { Action, Operation, ResourceKind, ResourceReader, Server } from '@isobar/core';
import { ACTION_TARGETS, collectItems, isCloudError, parseRef } from '@isobar/core';

import type { ConformanceWorld, Job } from '../harness.ts';

type Named = { readonly id: string; readonly name: string | null };
type Readers = { readonly [Kind in ResourceKind]?: (world: ConformanceWorld) => ResourceReader<Named> | undefined };

/** Where each kind that verbs make or take away is read. */
export const READERS: Readers = {
  volume: ({ adapter }) => adapter.volumes,
  volumeSnapshot: ({ adapter }) => adapter.volumeSnapshots,
  image: ({ adapter }) => adapter.images,
  keyPair: ({ adapter }) => adapter.keyPairs,
  port: ({ adapter }) => adapter.ports,
  floatingIp: ({ adapter }) => adapter.floatingIps,
  securityGroup: ({ adapter }) => adapter.securityGroups,
  serverGroup: ({ adapter }) => adapter.serverGroups,
};

/** What a verb leaves a server like. Where a cloud does not show something (null), nothing is asked. */
type Left = (server: Server, request: Readonly<Record<string, unknown>>, before: Server) => boolean;

const inPhase =
  (phase: Server['phase']): Left =>
  (server) =>
    server.phase === phase && server.activity === null;
const hasVolume = (server: Server, id: unknown): boolean => server.volumes.some((volume) => volume.id === id);
const floating = (server: Server): number => server.addresses.filter((address) => address.kind === 'floating').length;
const hasGroup = (server: Server, id: unknown, name: string | null): boolean =>
  (server.securityGroups ?? []).some((group) => group.id === id || (name !== null && group.name === name));

export const LEFT: { readonly [A in Action]?: Left } = {
  pause: inPhase('paused'),
  unpause: inPhase('running'),
  suspend: inPhase('suspended'),
  resume: inPhase('running'),
  shelve: inPhase('shelved'),
  unshelve: inPhase('running'),
  lock: ({ locked }) => locked !== false,
  unlock: ({ locked }) => locked !== true,
  rescue: inPhase('rescued'),
  unrescue: inPhase('running'),
  restore: inPhase('running'),
  createImage: inPhase('running'),
  console: inPhase('running'),
  attachVolume: (server, { volume }) => hasVolume(server, volume),
  detachVolume: (server, { volume }) => !hasVolume(server, volume),
  attachPort: (server, _, before) => server.addresses.length > before.addresses.length,
  detachPort: (server, _, before) => server.addresses.length < before.addresses.length,
  attachFloatingIp: (server, _, before) => floating(server) > floating(before),
  detachFloatingIp: (server, _, before) => floating(server) < floating(before),
  attachSecurityGroup: (server, { securityGroup }) => server.securityGroups === null || hasGroup(server, securityGroup, 'conformance-group'),
  detachSecurityGroup: (server, { securityGroup }) => server.securityGroups === null || !hasGroup(server, securityGroup, 'conformance-group'),
};

/** Whether what a verb is done to is there afterwards; null where the kind cannot be read. */
export async function isThere(world: ConformanceWorld, job: Job, operation: Operation): Promise<boolean | null> {
  const { target } = ACTION_TARGETS[job.action];
  const reader = READERS[target]?.(world);
  const { ref } = operation.result;
  const id = job.targetId ?? (ref === null ? null : parseRef(ref).id);
  if (reader === undefined || id === null) return null;
  try {
    await reader.get(id, {});
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return false;
    throw error;
  }
  const listed = await collectItems((cursor, options) => reader.listPage(cursor, options));
  return listed.some((item) => item.id === id);
}
