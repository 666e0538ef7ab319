import type { CloudAdapter, OptionalReaderName, OptionalReaders, Readers, ResourceKind } from '@isobar/core';
import { CloudError, RESOURCE_NAMES } from '@isobar/core';

export type ReaderName = keyof Readers | OptionalReaderName;

/** Which member reads which kind of resource: of an adapter, and of Isobar over all of them. */
export const READER_NAMES = {
  server: 'servers',
  flavor: 'flavors',
  image: 'images',
  volume: 'volumes',
  volumeSnapshot: 'volumeSnapshots',
  volumeType: 'volumeTypes',
  keyPair: 'keyPairs',
  network: 'networks',
  subnet: 'subnets',
  port: 'ports',
  floatingIp: 'floatingIps',
  securityGroup: 'securityGroups',
  serverGroup: 'serverGroups',
  userScript: 'userScripts',
  region: 'regions',
  quota: 'quotas',
  bill: 'bills',
} as const satisfies Readonly<Record<ResourceKind, ReaderName>>;

export type ReaderOf<Kind extends ResourceKind> = (Readers & OptionalReaders)[(typeof READER_NAMES)[Kind]];

/** @throws CloudError `unsupported` with the reason that the adapter declares */
export function readerOf<Kind extends ResourceKind>(adapter: CloudAdapter, kind: Kind): ReaderOf<Kind> {
  const reader = adapter[READER_NAMES[kind]];
  if (reader !== undefined) return reader as ReaderOf<Kind>;
  const reason = absenceOf(adapter, kind) ?? 'not read';
  throw new CloudError('unsupported', `${adapter.provider} has no ${RESOURCE_NAMES[kind]}s here: ${reason}`, {
    cloud: adapter.cloud,
    provider: adapter.provider,
    operation: `read ${RESOURCE_NAMES[kind]}s`,
    outcome: 'not_applicable',
    reasons: [reason],
  });
}

/** Why an adapter does not read this kind; null where it does. */
export function absenceOf(adapter: CloudAdapter, kind: ResourceKind): string | null {
  const name = READER_NAMES[kind];
  if (adapter[name] !== undefined) return null;
  const declared = (adapter.unsupported as Readonly<Record<string, { readonly reason: string } | undefined>>)[name];
  return declared?.reason ?? `the ${adapter.provider} adapter does not read them`;
}
