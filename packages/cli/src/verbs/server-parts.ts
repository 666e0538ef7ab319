import type { Action } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import type { RequestMembers, Verb } from './verb.ts';

/** Options of `server attach` and `server detach`, as typed. */
interface PartOptions {
  readonly volume?: string;
  readonly device?: string;
  readonly deleteOnTermination?: boolean;
  readonly port?: string;
  readonly network?: string;
  readonly fixedAddress?: string;
  readonly floatingIp?: string;
  readonly securityGroup?: string;
  readonly serverGroup?: string;
}

interface Part {
  readonly given: (options: PartOptions) => boolean;
  readonly attach: Action;
  readonly detach: Action;
  readonly request: (options: PartOptions, way: 'attach' | 'detach') => RequestMembers;
}

/** A part of a server is named by its flag; the port of an address or a group narrows where it goes. */
const PARTS: readonly Part[] = [
  {
    given: ({ volume }) => volume !== undefined,
    attach: 'attachVolume',
    detach: 'detachVolume',
    request: ({ volume, device, deleteOnTermination }) => ({ volume, device, deleteOnTermination }),
  },
  {
    given: ({ floatingIp }) => floatingIp !== undefined,
    attach: 'attachFloatingIp',
    detach: 'detachFloatingIp',
    request: ({ floatingIp, port, fixedAddress }) => ({ floatingIp, port, fixedAddress }),
  },
  {
    given: ({ securityGroup }) => securityGroup !== undefined,
    attach: 'attachSecurityGroup',
    detach: 'detachSecurityGroup',
    request: ({ securityGroup, port }) => ({ securityGroup, port }),
  },
  {
    given: ({ serverGroup }) => serverGroup !== undefined,
    attach: 'attachServerGroup',
    detach: 'detachServerGroup',
    request: ({ serverGroup }, way) => (way === 'attach' ? { serverGroup } : {}),
  },
  {
    given: ({ port, network, floatingIp, securityGroup }) =>
      (port !== undefined || network !== undefined) && floatingIp === undefined && securityGroup === undefined,
    attach: 'attachPort',
    detach: 'detachPort',
    request: ({ port, network, fixedAddress }) => ({ port, network, address: fixedAddress }),
  },
];

const FLAGS = '--volume, --port, --network, --floating-ip, --security-group or --server-group';

/** The options of `attach` or `detach`, and the one action that they mean. */
function parts(way: 'attach' | 'detach'): Pick<Verb<PartOptions>, 'wanted'> & Required<Pick<Verb, 'options'>> {
  return {
    options: [
      { flags: '--volume <volume>', text: 'volume, by id or name' },
      { flags: '--port <port>', text: 'port, by id or name; with an address or a group, the port that it is for' },
      { flags: '--floating-ip <address>', text: 'floating IP, by id or address' },
      { flags: '--security-group <group>', text: 'security group, by id or name' },
      { flags: '--server-group <group>', text: 'server group, by id or name' },
      ...(way === 'detach'
        ? []
        : [
            { flags: '--network <network>', text: 'network to make a port on' },
            { flags: '--fixed-address <address>', text: 'fixed address of the port' },
            { flags: '--device <name>', text: 'device name of the volume' },
            { flags: '--delete-on-termination', text: 'delete the volume with the server' },
          ]),
    ],
    wanted: (options) => {
      const [part, ...others] = PARTS.filter((candidate) => candidate.given(options));
      if (part === undefined || others.length > 0) throw invalidArgument('part', null, `exactly one of ${FLAGS}`);
      return { action: part[way], request: part.request(options, way) };
    },
  };
}

export const SERVER_PART_VERBS: readonly Verb<PartOptions>[] = [
  { verb: 'attach', text: 'give a server a volume, a port, an address or a group', ...parts('attach') },
  { verb: 'detach', text: 'take a volume, a port, an address or a group from a server', ...parts('detach') },
];
