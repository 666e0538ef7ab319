/** Kinds of resources, as commands, in the order of the help. */
export const RESOURCES = [
  'server',
  'flavor',
  'image',
  'volume',
  'volume-snapshot',
  'volume-type',
  'keypair',
  'network',
  'subnet',
  'port',
  'floating-ip',
  'security-group',
  'server-group',
  'user-script',
  'region',
  'quota',
  'bill',
] as const;

export type ResourceCommand = (typeof RESOURCES)[number];
