import type { FactsQuery, JsonObject, ResourceKind, SecurityGroup, Volume, VolumeSnapshot } from '@isobar/core';
import { BYTES_PER_GIB, collectItems, invalidArgument, lookUp, requireLarger, targetOf } from '@isobar/core';

import type { FactSources } from './fact-sources.ts';
import type { MemoryFacts } from './memory-facts.ts';

type AccountFacts = Pick<MemoryFacts, 'volume' | 'snapshots' | 'snapshot' | 'image' | 'keyPair' | 'securityGroup'>;

interface Found {
  readonly facts: AccountFacts;
  readonly digest: JsonObject;
  /** What the request names, by id. */
  readonly resolved: JsonObject;
}

const NONE: AccountFacts = { volume: null, snapshots: [], snapshot: null, image: null, keyPair: null, securityGroup: null };

type ReadTarget = (
  sources: FactSources,
  id: string,
  query: FactsQuery,
) => Promise<{ readonly facts: Partial<AccountFacts>; readonly digest: JsonObject }>;

const TARGETS: { readonly [Kind in ResourceKind]?: ReadTarget } = {
  volume: async (sources, id, { action, request, signal }) => {
    const volume = await sources.volumes.get(id, { signal });
    if (action === 'extendVolume')
      requireLarger('sizeGiB', (volume.sizeGiB ?? 0) * BYTES_PER_GIB, (request as { readonly sizeGiB: number }).sizeGiB * BYTES_PER_GIB);
    const snapshots = await snapshotsOf(sources, id, signal);
    return { facts: { volume, snapshots }, digest: { ...volumeDigest(volume), snapshots: snapshots.map((snapshot) => snapshot.id) } };
  },
  volumeSnapshot: async ({ volumeSnapshots }, id, { signal }) => {
    const snapshot = await volumeSnapshots.get(id, { signal });
    return { facts: { snapshot }, digest: { id } };
  },
  image: async ({ images }, id, { signal }) => {
    const image = await images.get(id, { signal });
    return { facts: { image }, digest: { id } };
  },
  keyPair: async ({ keyPairs }, id, { signal }) => {
    const keyPair = await keyPairs.get(id, { signal });
    return { facts: { keyPair }, digest: { id } };
  },
  securityGroup: async ({ securityGroups }, id, { action, request, signal }) => {
    const securityGroup = await securityGroups.get(id, { signal });
    if (action === 'deleteSecurityGroupRule') requireRule(securityGroup, (request as { readonly rule: string }).rule);
    return { facts: { securityGroup }, digest: { id, rules: ruleIds(securityGroup) } };
  },
};

/** What is read of everything but servers: the target of another kind, or the volume that an action of a server names. */
export async function readAccountFacts(query: FactsQuery, sources: FactSources): Promise<Found> {
  const { action, targetId, request, signal } = query;
  const { volume: named } = request as { readonly volume?: string };
  if (action === 'attachVolume' || action === 'detachVolume') {
    const volume = await lookUp(sources.volumes, named ?? '', { cloud: sources.cloud, kind: 'volume', field: 'volume', signal });
    return { facts: { ...NONE, volume }, digest: { volume: volumeDigest(volume) }, resolved: { volume: volume.id } };
  }
  const read = TARGETS[targetOf(action).target];
  const found = read === undefined || targetId === null ? { facts: {}, digest: {} } : await read(sources, targetId, query);
  return { facts: { ...NONE, ...found.facts }, digest: found.digest, resolved: {} };
}

async function snapshotsOf({ volumeSnapshots }: FactSources, volumeId: string, signal: AbortSignal | undefined): Promise<readonly VolumeSnapshot[]> {
  const all = await collectItems((cursor, options) => volumeSnapshots.listPage(cursor, options), { signal });
  return all.filter((snapshot) => snapshot.volumeId === volumeId);
}

function volumeDigest(volume: Volume): JsonObject {
  return { id: volume.id, sizeGiB: volume.sizeGiB, servers: volume.attachments.map((attachment) => attachment.serverId) };
}

function ruleIds(group: SecurityGroup): readonly string[] {
  return (group.rules ?? []).flatMap((rule) => (rule.id === null ? [] : [rule.id]));
}

function requireRule(group: SecurityGroup, ruleId: string): void {
  const ids = ruleIds(group);
  if (!ids.includes(ruleId)) throw invalidArgument('rule', ruleId, ids.join(', ') || 'the id of a rule; this group has none');
}
