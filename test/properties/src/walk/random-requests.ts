import type { Action, ActionRequest, SecurityRule } from '@isobar/core';

import { secretText, USER_DATA } from '../world/world.ts';
import type { Draw } from './draw.ts';
import { SOURCE_FILE } from './source-file.ts';

type Make<A extends Action> = (draw: Draw, network: string | null) => ActionRequest<A>;

const NOTHING = (): Readonly<Record<string, never>> => ({});
const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6Yk1oY0p4c3Q0bDZkM2s5ZjV2bjdxMndlNHJ0Nnl1 walk';

const rule = (draw: Draw): SecurityRule => ({
  direction: draw.oneOf('ingress', 'egress'),
  family: 4,
  protocol: draw.oneOf('tcp', 'udp'),
  portFrom: 1 + draw.number(100),
  portTo: 200 + draw.number(100),
  remote: { kind: 'cidr', cidr: draw.oneOf('192.0.2.0/24', '198.51.100.0/24', '0.0.0.0/0') },
  description: null,
});
const labels = (draw: Draw) => ({ walk: String(draw.number(9)) });
const password = (draw: Draw) => draw.oneOf('discard' as const, 'return' as const, 'set' as const);
const size = (draw: Draw): number => draw.oneOf(1, 10, 20, 50, 5000);
const userData = () => secretText(USER_DATA, 'd'.repeat(64));
const port = (draw: Draw) => draw.nameOf('port');

/** An address that lies in the network of the seed, where the cloud has one. */
const interfaceOn = (draw: Draw, network: string | null) => ({
  network: draw.oneOf(network ?? '', draw.nameOf('network')),
  ...draw.maybe('address', () => `192.168.10.${200 + draw.number(50)}`),
});

/** A request for every verb, legal more often than not. Whatever is drawn, an adapter does it or refuses it by its reason. */
const MAKERS: { readonly [A in Action]?: Make<A> } = {
  create: (draw, network) => ({
    name: `walk-${draw.number(99)}`,
    flavor: draw.nameOf('flavor'),
    image: draw.nameOf('image'),
    ...(network === null || draw.number(6) === 0 ? {} : { networks: [draw.oneOf(network, draw.nameOf('network'))] }),
    ...draw.maybe('publicAddress', () => draw.oneOf('none' as const, 'auto' as const)),
    ...draw.maybe('keyPair', () => draw.nameOf('keyPair')),
    ...draw.maybe('labels', () => labels(draw)),
    ...draw.maybe('volumes', () => [{ sizeGiB: size(draw) }]),
    ...draw.maybe('userData', userData),
    ...draw.maybe('password', () => password(draw)),
  }),
  delete: (draw) => draw.maybe('volumes', () => [draw.idOf('volume')]),
  rename: (draw) => ({ name: `walk-${draw.number(99)}` }),
  stop: (draw) => (draw.number(5) === 0 ? { require: 'graceful' } : {}),
  reboot: (draw) => draw.maybe('kind', () => draw.oneOf('soft' as const, 'hard' as const)),
  rebuild: (draw) => ({
    ...draw.maybe('image', () => draw.nameOf('image')),
    ...draw.maybe('name', () => `walk-${draw.number(99)}`),
    ...draw.maybe('labels', () => labels(draw)),
    ...draw.maybe('password', () => password(draw)),
  }),
  resize: (draw) => ({ flavor: draw.nameOf('flavor'), confirm: draw.oneOf('auto', 'manual') }),
  lock: (draw) => draw.maybe('reason', () => 'walked'),
  rescue: (draw) => draw.maybe('password', () => password(draw)),
  createImage: (draw) => ({ name: `walk-image-${draw.number(99)}`, ...draw.maybe('labels', () => labels(draw)) }),
  attachVolume: (draw) => ({ volume: draw.nameOf('volume'), ...draw.maybe('deleteOnTermination', () => draw.number(2) === 0) }),
  detachVolume: (draw) => ({ volume: draw.nameOf('volume') }),
  attachPort: (draw, network) => (draw.number(2) === 0 ? { port: port(draw) } : interfaceOn(draw, network)),
  detachPort: (draw) => ({ port: port(draw) }),
  attachFloatingIp: (draw) => ({ floatingIp: draw.idOf('floatingIp') }),
  detachFloatingIp: (draw) => ({ floatingIp: draw.idOf('floatingIp') }),
  attachSecurityGroup: (draw) => ({ securityGroup: draw.nameOf('securityGroup') }),
  detachSecurityGroup: (draw) => ({ securityGroup: draw.nameOf('securityGroup') }),
  attachServerGroup: (draw) => ({ serverGroup: draw.nameOf('serverGroup') }),
  createVolume: (draw) => ({
    name: `walk-volume-${draw.number(99)}`,
    sizeGiB: size(draw),
    ...draw.maybe('type', () => draw.nameOf('volumeType')),
    ...draw.maybe('server', () => draw.idOf('server')),
  }),
  deleteVolume: (draw) => draw.maybe('snapshots', () => draw.number(2) === 0),
  extendVolume: (draw) => ({ sizeGiB: draw.oneOf(1, 60, 150, 300) }),
  retypeVolume: (draw) => ({ type: draw.nameOf('volumeType') }),
  snapshotVolume: (draw) => ({ name: `walk-snapshot-${draw.number(99)}`, ...draw.maybe('force', () => draw.number(2) === 0) }),
  revertVolume: (draw) => ({ snapshot: draw.nameOf('volumeSnapshot') }),
  importImage: (draw) => ({
    name: `walk-image-${draw.number(99)}`,
    ...draw.oneOf({ url: 'https://images.example.com/walk.raw' }, { file: SOURCE_FILE }),
    diskFormat: 'raw',
  }),
  createKeyPair: (draw) => ({ name: `walk-key-${draw.number(99)}`, ...draw.maybe('publicKey', () => SSH_KEY) }),
  createPort: (draw, network) => ({ network: network ?? draw.nameOf('network'), ...draw.maybe('name', () => `walk-port-${draw.number(99)}`) }),
  createFloatingIp: (draw) => draw.maybe('description', () => 'walked'),
  createSecurityGroup: (draw) => ({ name: `walk-group-${draw.number(99)}`, ...draw.maybe('rules', () => [rule(draw)]) }),
  createSecurityGroupRule: (draw) => ({ rule: rule(draw) }),
  deleteSecurityGroupRule: (draw) => ({ rule: draw.rule() }),
  createServerGroup: (draw) => ({ name: `walk-servers-${draw.number(99)}`, policy: draw.oneOf('affinity' as const, 'anti-affinity' as const) }),
};

export function randomRequest(action: Action, draw: Draw, network: string | null): ActionRequest<Action> {
  const make: Make<Action> = MAKERS[action] ?? NOTHING;
  return make(draw, network);
}
