import type { CloudAdapter } from '../adapter/adapter.ts';
import { isCloudError } from '../error/cloud-error.ts';
import type { Server } from '../resource/server.ts';
import type { Effect } from './effect.ts';
import type { Facet } from './facet.ts';

type Seen = readonly [facet: Facet, value: string, item?: string];

/**
 * What was seen to happen to a server, as far as its neutral form shows it, as effects with one value each.
 * Where what was seen can be told in two ways (a floating address that is gone was detached or lost), the computed
 * effects choose the words. `source` says who looked. Left out: facets that the server never had, and what no effect speaks of because it was not touched.
 */
export async function observedEffects(
  adapter: CloudAdapter,
  before: Server,
  after: Server | null,
  computed: readonly Effect[],
  source: string,
): Promise<readonly Effect[]> {
  const pick = (facet: Facet, ...words: readonly string[]): string =>
    words.find((word) => computed.some((effect) => effect.facet === facet && (effect.values as readonly string[]).includes(word))) ?? words[0] ?? '';
  const evidence = { level: 'real', source } as const;
  const mentioned = (facet: Facet): boolean => computed.some((effect) => effect.facet === facet);
  const seen: readonly Seen[] = [
    ['identity', after === null ? 'lost' : after.id === before.id ? 'kept' : 'changed'],
    ...addressesSeen(before, after, pick),
    ...powerSeen(before, after, pick),
    ...imageSeen(before, after, pick),
    ...setSeen('name', [before.name ?? ''], after === null ? [] : [after.name ?? '']),
    ...(before.labelSource === null ? [] : labelsSeen(before.labels, after?.labels ?? {}, pick)),
    ...setSeen('keyPair', list(before.keyPair), list(after?.keyPair ?? null)),
    ...setSeen('securityGroups', groups(before), after === null ? [] : groups(after)),
    ...(await volumesSeen(adapter, before, after, pick)),
  ];
  return seen
    .filter(([facet, value]) => mentioned(facet) || !(value === 'kept' || (after === null && value === 'lost')))
    .map(([facet, value, item]) => Object.assign({ facet, values: [value], evidence }, item === undefined ? {} : { item }) as Effect);
}

type Pick = (facet: Facet, ...words: readonly string[]) => string;

/** Address by address: what comes new, such as by another port, leaves alone what was there. */
function addressesSeen(before: Server, after: Server | null, pick: Pick): readonly Seen[] {
  const [old, now] = [before.addresses, after?.addresses ?? []];
  const isThere = (address: string): boolean => now.some((each) => each.address === address);
  const items = old.map(({ address, kind, family }): Seen => {
    const facet = family === 6 ? 'addresses.ipv6' : (`addresses.${kind}` as const);
    const others = now.filter((each) => each.kind === kind && each.family === family);
    const isReplaced = others.some((each) => old.every((known) => known.address !== each.address));
    const gone = isReplaced ? 'changed' : kind === 'floating' ? pick(facet, 'detached', 'lost') : 'lost';
    return [facet, isThere(address) ? 'kept' : gone, `addresses/${address}`];
  });
  return [...items, ...macsSeen(macsOf(before), macsOf(after))];
}

function macsSeen(before: readonly string[], after: readonly string[]): readonly Seen[] {
  const kept = before.filter((mac) => after.includes(mac));
  return kept.length === before.length ? setSeen('addresses.mac', before, before) : setSeen('addresses.mac', before, after);
}

const macsOf = (server: Server | null): readonly string[] => [...new Set((server?.addresses ?? []).flatMap((each) => list(each.macAddress)))];

function powerSeen(before: Server, after: Server | null, pick: Pick): readonly Seen[] {
  if (after === null) return [['powerState', 'absent']];
  if (before.power === null || after.power === null) return [];
  const now = after.power === 'on' ? 'running' : 'stopped';
  return [['powerState', before.power === after.power ? pick('powerState', 'kept', now) : now]];
}

/** Another image means another root disk, whatever became of the old one. */
function imageSeen(before: Server, after: Server | null, pick: Pick): readonly Seen[] {
  const changed = before.image !== null && (after?.image ?? null) !== null && before.image.id !== after?.image?.id;
  return changed ? [['rootDisk', pick('rootDisk', 'replaced', 'lost', 'detached')]] : [];
}

async function volumesSeen(adapter: CloudAdapter, before: Server, after: Server | null, pick: Pick): Promise<readonly Seen[]> {
  const data = before.volumes.filter((volume) => volume.root === false);
  const attached = new Set((after?.volumes ?? []).map((volume) => volume.id));
  return Promise.all(
    data.map(async ({ id }): Promise<Seen> => {
      const left = after === null ? pick('dataVolumes', 'detached', 'kept') : 'detached';
      const value = attached.has(id) ? 'kept' : (await exists(adapter, id)) ? left : 'lost';
      return ['dataVolumes', value, `volumes/${id}`];
    }),
  );
}

async function exists(adapter: CloudAdapter, volumeId: string): Promise<boolean> {
  try {
    await adapter.volumes.get(volumeId, {});
    return true;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return false;
    throw error;
  }
}

/** Where some labels went and others came, either word is true. */
function labelsSeen(before: Labels, after: Labels, pick: Pick): readonly Seen[] {
  const seen = setSeen('labels', pairs(before), pairs(after));
  const isGone = Object.keys(before).some((name) => after[name] === undefined);
  return seen.map(([facet, value]) => [facet, value === 'changed' && isGone ? pick(facet, 'changed', 'lost') : value]);
}

function setSeen(facet: Facet, before: readonly string[], after: readonly string[]): readonly Seen[] {
  const [old, now] = [before.toSorted().join('\n'), after.toSorted().join('\n')];
  if (old === now) return before.length === 0 ? [] : [[facet, 'kept']];
  return [[facet, after.length === 0 ? 'lost' : 'changed']];
}

const list = (value: string | null): readonly string[] => (value === null ? [] : [value]);
type Labels = Readonly<Record<string, string>>;

const pairs = (labels: Labels): readonly string[] => Object.entries(labels).map(([name, value]) => `${name}=${value}`);
const groups = (server: Server): readonly string[] => (server.securityGroups ?? []).map((group) => group.name ?? group.id ?? '');
