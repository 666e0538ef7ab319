import { required } from './parse-options.ts';
import type { Verb } from './verb.ts';

interface PortOptions {
  readonly network?: string;
  readonly name?: string;
  readonly address?: string;
  readonly mac?: string;
  readonly securityGroup?: readonly string[];
  readonly allowedPair?: readonly string[];
  readonly portSecurity?: boolean;
  readonly description?: string;
  readonly policy?: string;
}

export const PORT_VERBS: readonly Verb<PortOptions>[] = [
  {
    verb: 'create',
    text: 'make a port on a network',
    creates: true,
    options: [
      { flags: '--network <network>', text: 'network, by id or name' },
      { flags: '--name <name>', text: 'name' },
      { flags: '--address <address>', text: 'wanted fixed address' },
      { flags: '--mac <address>', text: 'wanted MAC address' },
      { flags: '--security-group <groups>', text: 'security groups', list: true },
      { flags: '--allowed-pair <cidrs>', text: 'addresses besides its own that it may speak for', list: true },
      { flags: '--no-port-security', text: 'no filters at all' },
    ],
    wanted: ({ network, name, address, mac, securityGroup, allowedPair, portSecurity }) => ({
      action: 'createPort',
      request: {
        network: required('--network', network),
        name,
        address,
        macAddress: mac,
        securityGroups: securityGroup,
        allowedPairs: allowedPair,
        portSecurity: portSecurity === false ? false : undefined,
      },
    }),
  },
  { verb: 'delete', text: 'delete a port', wanted: () => ({ action: 'deletePort', request: {} }) },
];

export const FLOATING_IP_VERBS: readonly Verb<PortOptions>[] = [
  {
    verb: 'create',
    text: 'take a floating IP',
    creates: true,
    options: [
      { flags: '--network <network>', text: 'external network, by id or name; left out, the only one' },
      { flags: '--description <text>', text: 'description' },
    ],
    wanted: ({ network, description }) => ({ action: 'createFloatingIp', request: { network, description } }),
  },
  { verb: 'delete', text: 'give a floating IP back', wanted: () => ({ action: 'deleteFloatingIp', request: {} }) },
];

export const SERVER_GROUP_VERBS: readonly Verb<PortOptions>[] = [
  {
    verb: 'create',
    text: 'create a server group',
    creates: true,
    options: [
      { flags: '--name <name>', text: 'name' },
      { flags: '--policy <policy>', text: 'affinity, anti-affinity, soft-affinity or soft-anti-affinity' },
    ],
    wanted: ({ name, policy }) => ({
      action: 'createServerGroup',
      request: { name: required('--name', name), policy: required('--policy', policy) },
    }),
  },
  { verb: 'delete', text: 'delete a server group', wanted: () => ({ action: 'deleteServerGroup', request: {} }) },
];
