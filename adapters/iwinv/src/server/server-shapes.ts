import type { Address, Server, ServerFlavor, ServerImage, ServerVolume } from '@isobar/core';

/** Each member once, in the order of the model. */
type Shape<Row> = { readonly [Name in keyof Row]-?: null };

const SERVER: Shape<Server> = {
  ref: null,
  cloud: null,
  id: null,
  name: null,
  phase: null,
  activity: null,
  power: null,
  capacity: null,
  lastSettledPhase: null,
  locked: null,
  resizeConfirmation: null,
  flavor: null,
  image: null,
  region: null,
  zone: null,
  addresses: null,
  volumes: null,
  securityGroups: null,
  keyPair: null,
  description: null,
  labels: null,
  labelSource: null,
  fault: null,
  managedBy: null,
  createdAt: null,
  updatedAt: null,
  incomplete: null,
  native: null,
};
const FLAVOR: Shape<ServerFlavor> = { id: null, name: null, vcpus: null, memoryMiB: null, diskGiB: null };
const IMAGE: Shape<ServerImage> = { id: null, name: null };
const ADDRESS: Shape<Address> = { address: null, family: null, kind: null, network: null, macAddress: null, portId: null };
const VOLUME: Shape<ServerVolume> = { id: null, root: null, deleteOnTermination: null };

/**
 * What the objects of a row begin with: `{ ...SHAPES.server, ref, cloud, … }`, every member told, which is a copy that is filled. Of what a literal makes V8
 * counts how much lives on, and then makes it among the old objects, where iwinv's many small pages have it collect twice as often (docs/performance.md).
 */
export const SHAPES: Readonly<Record<'server' | 'flavor' | 'image' | 'address' | 'volume', object>> = {
  server: SERVER,
  flavor: FLAVOR,
  image: IMAGE,
  address: ADDRESS,
  volume: VOLUME,
};
