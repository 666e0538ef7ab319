import type { ManagedBy } from '@isobar/core';

interface Mark {
  readonly kind: string;
  /** Metadata key; a group in it names the owner, otherwise the value does. */
  readonly key: RegExp;
}

/**
 * Marks that other owners leave in the metadata: Heat's groups, clusters of OpenShift, kops, and those that follow the
 * naming of Kubernetes cloud providers. A server without one may have an owner all the same.
 */
const MARKS: readonly Mark[] = [
  { kind: 'heat', key: /^metering\.stack$/ },
  { kind: 'kubernetes', key: /^openshiftClusterID$/ },
  { kind: 'kubernetes', key: /^KubernetesCluster$/ },
  { kind: 'kubernetes', key: /^kubernetes\.io[-/]cluster[-/](.+)$/ },
];

/** Says at once of most keys that they are none. */
const ANY_MARK = new RegExp(MARKS.map(({ key }) => key.source).join('|'));

export function toManagedBy(metadata: Readonly<Record<string, string>>): ManagedBy | null {
  for (const name in metadata) if (ANY_MARK.test(name)) return ownerOf(metadata);
  return null;
}

function ownerOf(metadata: Readonly<Record<string, string>>): ManagedBy | null {
  for (const { kind, key } of MARKS) {
    for (const [name, value] of Object.entries(metadata)) {
      const match = key.exec(name);
      if (match !== null) return { kind, name: match[1] ?? (value === '' ? null : value), mark: `metadata ${name}` };
    }
  }
  return null;
}
