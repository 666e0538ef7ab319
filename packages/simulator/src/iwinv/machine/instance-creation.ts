import type { Flavor, Image, Zone } from '../domain.ts';
import type { InstanceOrder } from '../iwinv-backend.ts';
import { requireFound } from '../refusal.ts';
import { SEED_GROUPS } from '../seed/account.ts';
import type { SeedInstance } from '../seed/instances.ts';
import type { AccountState } from './account-state.ts';
import type { InstanceRecord } from './instance-record.ts';
import type { InstanceStore } from './instance-store.ts';

interface OrderParts {
  readonly zone: Zone;
  readonly flavor: Flavor;
  readonly image: Image;
  readonly order: InstanceOrder;
}

/** Makes the record of an ordered instance: building, and not yet listed. */
export function createRecord(state: AccountState, store: InstanceStore, { zone, flavor, image, order }: OrderParts): InstanceRecord {
  const record: InstanceRecord = {
    ...commonParts(state, store, `INSTANCE-${state.ids.base62(22)}`),
    zone,
    flavor,
    image,
    name: order.name ?? `server-${state.ids.base62(6)}`,
    description: order.description ?? null,
    status: 'building',
    createdAt: state.clock.now(),
    working: true,
    visible: false,
  };
  store.add(record);
  return record;
}

/** Makes the record of an instance that the account has from the start. */
export function seedRecord(state: AccountState, store: InstanceStore, seed: SeedInstance): InstanceRecord {
  const { catalog } = state;
  const flavor = catalog.flavors().find((one) => one.flavorId === seed.flavorId);
  const image = catalog.images().find((one) => one.imageId === seed.imageId);
  const record: InstanceRecord = {
    ...commonParts(state, store, seed.instanceId ?? `INSTANCE-${state.ids.base62(22)}`),
    zone: requireFound(catalog.zones()[0], 'unknownId'),
    flavor: requireFound(flavor, 'unknownId'),
    image: requireFound(image, 'unknownId'),
    name: seed.name,
    description: seed.description ?? null,
    status: seed.status,
    createdAt: seed.createdAt,
    working: false,
    visible: true,
  };
  store.add(record);
  return record;
}

function commonParts(state: AccountState, store: InstanceStore, instanceId: string) {
  return {
    instanceId,
    password: state.ids.base62(14),
    publicAddress: store.addresses.nextPublic(),
    privateAddress: store.addresses.nextPrivate(),
    rootDisk: 1,
    consoleToken: state.ids.hex(40),
    securityGroupIds: SEED_GROUPS.slice(0, 1).map((group) => group.groupId),
  };
}
