import type { ResourceKind } from '@isobar/core';

/**
 * Whether everybody who sees anything of a cloud sees rows of a kind: what a new server names and nobody owns. The rest is
 * seen through the labels of its row; what has no labels belongs to the whole cloud. To act on shared rows takes the whole cloud too.
 */
export const SHARED: Readonly<Record<ResourceKind, 'always' | 'whenPublic' | 'never'>> = {
  server: 'never',
  flavor: 'always',
  image: 'whenPublic',
  volume: 'never',
  volumeSnapshot: 'never',
  volumeType: 'always',
  keyPair: 'never',
  network: 'always',
  subnet: 'always',
  port: 'never',
  floatingIp: 'never',
  securityGroup: 'always',
  serverGroup: 'always',
  userScript: 'never',
  region: 'always',
  quota: 'never',
  bill: 'never',
};

/** Whether this row is seen by everybody who sees anything of its cloud; images tell it by their `visibility`. */
export function isShared(kind: ResourceKind, row: object): boolean {
  return SHARED[kind] === 'always' || (SHARED[kind] === 'whenPublic' && 'visibility' in row && row.visibility === 'public');
}
