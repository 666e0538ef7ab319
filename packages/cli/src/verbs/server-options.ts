import { PASSWORD_CHOICES } from '@isobar/core';

import { parseAddress, parseLabels, parseNumber, parsePassword, required } from './parse-options.ts';
import type { RequestMembers, VerbOption } from './verb.ts';
import { withoutAbsent } from './verb.ts';

/** Options that a new and a rebuilt server share. */
export interface SharedOptions {
  readonly image?: string;
  readonly name?: string;
  readonly description?: string;
  readonly hostname?: string;
  readonly key?: string;
  readonly label?: readonly string[];
  readonly password?: string;
  readonly setPassword?: string;
}

export interface CreateOptions extends SharedOptions {
  readonly flavor?: string;
  readonly zone?: string;
  readonly network?: readonly string[];
  readonly address?: readonly string[];
  readonly publicAddress?: string;
  readonly securityGroup?: readonly string[];
  readonly serverGroup?: string;
  readonly rootDiskGib?: string;
  readonly volumeGib?: readonly string[];
  readonly userScript?: string;
}

export const IMAGE: VerbOption = { flags: '--image <image>', text: 'image, by id or name' };
export const PASSWORD_OPTIONS: readonly VerbOption[] = [
  { flags: '--password <choice>', text: `what becomes of the password: ${PASSWORD_CHOICES.join(', ')} (discard)` },
  { flags: '--set-password <reference>', text: 'the password for --password set: env:NAME or file:PATH' },
];
export const LABEL: VerbOption = { flags: '--label <name=value>', text: 'label; may be repeated', list: true };

export const SHARED_OPTIONS: readonly VerbOption[] = [
  { flags: '--description <text>', text: 'description' },
  { flags: '--hostname <name>', text: 'host name inside the guest' },
  { flags: '--key <name>', text: 'key pair' },
  LABEL,
  { flags: '--user-data-file <file>', text: 'start-up script or cloud-config' },
  ...PASSWORD_OPTIONS,
];

export const CREATE_OPTIONS: readonly VerbOption[] = [
  { flags: '--name <name>', text: 'name of the server' },
  { flags: '--flavor <flavor>', text: 'flavor, by id or name' },
  IMAGE,
  { flags: '--zone <zone>', text: 'zone' },
  { flags: '--network <networks>', text: 'networks, by id or name', list: true },
  {
    flags: '--address <members>',
    text: 'one interface: network=,family=4|6|dual,address=,public=none|auto|floating|reserved,mac=,pairs=a+b,port-security=on|off; may be repeated',
    repeat: true,
  },
  { flags: '--public-address <choice>', text: 'none or auto' },
  { flags: '--security-group <groups>', text: 'security groups', list: true },
  { flags: '--server-group <group>', text: 'server group, by id or name' },
  { flags: '--root-disk-gib <size>', text: 'size of the root disk in GiB' },
  { flags: '--volume-gib <size>', text: 'a data volume of this size in GiB; may be repeated', list: true },
  { flags: '--user-script <script>', text: 'script that is kept at the cloud, by id or name' },
  ...SHARED_OPTIONS,
];

/** The request of `server create`, without what was not given. */
export function createRequest(options: CreateOptions): RequestMembers {
  return withoutAbsent({
    name: required('--name', options.name),
    flavor: required('--flavor', options.flavor),
    image: required('--image', options.image),
    zone: options.zone,
    networks: options.network,
    addressing: options.address?.map(parseAddress),
    publicAddress: options.publicAddress,
    securityGroups: options.securityGroup,
    serverGroup: options.serverGroup,
    rootDiskGiB: parseNumber('--root-disk-gib', options.rootDiskGib),
    volumes: options.volumeGib?.map((size) => ({ sizeGiB: parseNumber('--volume-gib', size) })),
    userScript: options.userScript,
    ...sharedRequest(options),
  });
}

export function sharedRequest(options: SharedOptions): RequestMembers {
  return {
    description: options.description,
    hostname: options.hostname,
    keyPair: options.key,
    labels: parseLabels(options.label),
    password: parsePassword(options.password, options.setPassword),
  };
}
