import type { Envelope, SecretText, StepSpec, Strategy } from '@isobar/core';
import { allFit } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { books, machine } from './claims.ts';
import { createInput } from './create.ts';
import { ignoredWarnings } from './ignored.ts';
import { imageFits } from './image-fits.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';

const ENVELOPE: Envelope<'rebuild'> = {
  identity: { ...books<'identity'>('changed'), detail: 'a new server takes over, the old one is deleted' },
  rootDisk: machine('lost'),
  ephemeralDisk: machine('none'),
  dataVolumes: books('none', 'kept'),
  'addresses.private': books('changed'),
  'addresses.public': books('none'),
  'addresses.floating': books('none', 'kept'),
  'addresses.ipv6': books('none'),
  'addresses.mac': books('changed'),
  password: machine('replaced'),
  loginAccess: machine('kept', 'changed'),
  keyPair: machine('none', 'kept', 'changed', 'lost'),
  userData: machine('changed', 'lost'),
  labels: machine('none', 'kept', 'changed'),
  name: machine('kept', 'changed'),
  securityGroups: books('kept'),
  placement: machine('moved'),
  powerState: machine('kept', 'running'),
  downtime: machine('untilDone'),
  undo: machine('impossible'),
  'billing.compute': machine('changed'),
  'billing.storage': machine('changed'),
  quotaPeak: machine('higher'),
};

/** A new server beside the old one: it takes over the data volumes and the floating address, then the old one goes. */
export const recreate: Strategy<'rebuild', MemoryFacts> = {
  id: 'memory.recreate',
  action: 'rebuild',
  support: 'emulated',
  title: 'make a new server, hand over volumes and floating address, delete the old one',
  requires: ['status RUNNING or STOPPED', 'quota for one server more'],
  envelope: ENVELOPE,
  fit: (facts) => allFit(fitsIn(facts, ['RUNNING', 'STOPPED']), imageFits(facts)),
  effects: (facts, request) => {
    const server = requireServer(facts);
    const keyPair = request.keyPair === undefined ? server.keyPair : request.keyPair;
    return effectsOf(ENVELOPE, facts, {
      name: { values: [request.name === undefined || request.name === server.name ? 'kept' : 'changed'] },
      labels: { values: [request.labels !== undefined ? 'changed' : Object.keys(server.labels).length > 0 ? 'kept' : 'none'] },
      keyPair: { values: [keyPair === server.keyPair ? (keyPair === null ? 'none' : 'kept') : keyPair === null ? 'lost' : 'changed'] },
      loginAccess: { values: [keyPair === server.keyPair ? 'kept' : 'changed'] },
      // The cloud does not show the user data of a server, so it cannot be carried over.
      userData: { values: [(request.userData ?? null) === null ? 'lost' : 'changed'] },
      powerState: { values: [server.power === 'on' ? 'kept' : 'running'] },
    });
  },
  warnings: (_, request) => ignoredWarnings(request, ['hostname']),
  steps: (facts, request) => {
    const server = requireServer(facts);
    const input = createInput({
      name: request.name ?? server.name ?? server.id,
      flavor: server.flavor.id ?? '',
      image: request.image ?? server.image?.id ?? '',
      labels: request.labels ?? server.labels,
      securityGroups: facts.groups,
      ...description(request.description ?? server.description),
      ...keyPairOf(request.keyPair === undefined ? server.keyPair : request.keyPair),
      ...userDataOf(request.userData ?? null),
      ...(request.password === undefined ? {} : { password: request.password }),
    });
    return recreateSteps(server.id, server.name ?? server.id, input);
  },
};

const description = (text: string | null): { description?: string } => (text === null ? {} : { description: text });
const keyPairOf = (name: string | null): { keyPair?: string } => (name === null ? {} : { keyPair: name });

const userDataOf = (text: SecretText | null): { userData?: SecretText } => (text === null ? {} : { userData: text });

const NEW = { outputOf: 'create' } as const;
/** What our own earlier steps do not change. */
const STABLE = ['id', 'image', 'flavor', 'key', 'locked'] as const;

function recreateSteps(oldId: string, name: string, input: StepSpec['input']): readonly StepSpec[] {
  return [
    {
      id: 'create',
      kind: 'memory.create',
      title: `make the new ${name}`,
      input: { ...input, replaces: oldId },
      writes: true,
      idempotency: 'the server carries the id of this operation as its mark',
      checks: [...STABLE, 'status', 'volumes', 'addresses', 'groups'],
      compensation: { kind: 'memory.delete', title: 'delete the new server', input: { serverId: NEW } },
    },
    {
      id: 'handOver',
      kind: 'memory.handOver',
      title: 'hand over data volumes and floating address',
      input: { fromId: oldId, serverId: NEW },
      writes: true,
      checks: STABLE,
      compensation: { kind: 'memory.handOver', title: 'hand back data volumes and floating address', input: { fromId: NEW, serverId: oldId } },
    },
    {
      id: 'delete',
      kind: 'memory.delete',
      title: `delete the old ${name}`,
      input: { serverId: oldId, replacedBy: NEW },
      writes: true,
      checks: STABLE,
      pointOfNoReturn: true,
    },
  ];
}
