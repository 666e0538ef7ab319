/** Every kind of resource, with what it is called in a sentence. */
export const RESOURCE_NAMES = {
  server: 'server',
  flavor: 'flavor',
  image: 'image',
  volume: 'volume',
  volumeSnapshot: 'volume snapshot',
  volumeType: 'volume type',
  keyPair: 'key pair',
  network: 'network',
  subnet: 'subnet',
  port: 'port',
  floatingIp: 'floating IP',
  securityGroup: 'security group',
  serverGroup: 'server group',
  userScript: 'user script',
  region: 'region',
  quota: 'quota',
  bill: 'bill',
} as const;

export type ResourceKind = keyof typeof RESOURCE_NAMES;

export const RESOURCE_KINDS = Object.keys(RESOURCE_NAMES) as readonly ResourceKind[];
