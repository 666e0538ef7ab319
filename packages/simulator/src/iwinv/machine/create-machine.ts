import type { SimClock } from '../../kernel/clock.ts';
import { createIdSource } from '../../kernel/ids.ts';
import type { IwinvBackend } from '../iwinv-backend.ts';
import { SEED_FLAVORS } from '../seed/flavors.ts';
import { SEED_IMAGES } from '../seed/images.ts';
import { seedInstances } from '../seed/instances.ts';
import { SEED_ZONE } from '../seed/zones.ts';
import type { IwinvSwitches } from '../switches.ts';
import { AccountMachine } from './account-machine.ts';
import { changeInstance } from './back-door.ts';
import { heldState } from './held-state.ts';
import { seedRecord } from './instance-creation.ts';
import { InstanceMachine } from './instance-machine.ts';
import { InstanceStore } from './instance-store.ts';
import { SecurityGroupMachine } from './security-group-machine.ts';
import { StorageMachine } from './storage-machine.ts';

export interface MachineSettings {
  readonly clock: SimClock;
  readonly switches: IwinvSwitches;
  readonly seed: number;
  /** How many instances the account has from the start. */
  readonly servers: number;
}

/** An account with its seed instances; the same seed gives the same ids. */
export function createMachine({ clock, switches, seed, servers }: MachineSettings): IwinvBackend {
  const catalog = { zones: () => [SEED_ZONE], flavors: () => SEED_FLAVORS, images: () => SEED_IMAGES };
  const state = { clock, switches, catalog, ids: createIdSource(seed, 'iwinv') };
  const store = new InstanceStore();
  const storages = new StorageMachine(state, store);
  for (const instance of seedInstances(servers)) {
    storages.addInline(seedRecord(state, store, instance), instance.volumes ?? []);
  }
  const backend = {
    catalog,
    storages,
    instances: new InstanceMachine(state, store, storages),
    securityGroups: new SecurityGroupMachine(state, store),
    account: new AccountMachine(state, store),
  };
  return {
    ...backend,
    change: (change) => changeInstance({ backend, store, storages }, change),
    state: () => heldState(backend, store),
  };
}
