import type { Volume, VolumeType } from '../domain.ts';
import type { StorageBackend, VolumeOrder } from '../iwinv-backend.ts';
import { IwinvRefusal, requireFound, requireThat } from '../refusal.ts';
import { SEED_VOLUME_TYPES } from '../seed/account.ts';
import type { AccountState } from './account-state.ts';
import { DURATION_SECONDS } from './durations.ts';
import type { InstanceRecord } from './instance-record.ts';
import type { InstanceStore } from './instance-store.ts';
import { requireLegal } from './legal-actions.ts';
import { VOLUMES_PER_INSTANCE, requireVolumeSize } from './order-rules.ts';

type NewVolume = Pick<Volume, 'type' | 'sizeGb' | 'instanceId' | 'zoneId'> & {
  readonly name?: string;
  readonly description?: string;
};

/** Block storages: made only together with an instance, and staying when it goes. */
export class StorageMachine implements StorageBackend {
  readonly #state: AccountState;
  readonly #instances: InstanceStore;
  readonly #volumes = new Map<string, Volume>();

  constructor(state: AccountState, instances: InstanceStore) {
    this.#state = state;
    this.#instances = instances;
  }

  types(): readonly VolumeType[] {
    return SEED_VOLUME_TYPES;
  }

  list(): readonly Volume[] {
    return [...this.#volumes.values()];
  }

  find(volumeId: string): Volume | undefined {
    return this.#volumes.get(volumeId);
  }

  create(order: VolumeOrder): Volume {
    requireVolumeSize(order.type, order.sizeGb);
    const instance = this.#requireInstance(order.instanceId);
    this.#requireRoom(instance, order.type);
    const volume = this.#add({ ...order, zoneId: instance.zone.zoneId }, 'work');
    return this.#settleLater(volume, 'attached');
  }

  remove(volumeId: string): Volume {
    const volume = this.#requireIdle(volumeId);
    const { attachedVolumeDelete } = this.#state.switches;
    requireThat(volume.instanceId === null || attachedVolumeDelete === 'done', 'inUse');
    const working = this.#put({ ...volume, status: 'work' });
    this.#state.clock.after(DURATION_SECONDS.volume, () => this.#volumes.delete(volumeId));
    return working;
  }

  attach(volumeId: string, instanceId: string): Volume {
    const volume = this.#requireIdle(volumeId);
    requireThat(volume.instanceId === null, 'inUse');
    const instance = this.#requireInstance(instanceId);
    this.#requireRoom(instance, volume.type);
    return this.#settleLater(this.#put({ ...volume, instanceId, status: 'work' }), 'attached');
  }

  detach(volumeId: string): Volume {
    const volume = this.#requireIdle(volumeId);
    requireThat(volume.instanceId !== null, 'badValue');
    this.#requireInstance(volume.instanceId);
    return this.#settleLater(this.#put({ ...volume, status: 'work' }), 'available');
  }

  /** The ids of the volumes at an instance. */
  idsOf(instanceId: string): readonly string[] {
    return this.list()
      .filter((volume) => volume.instanceId === instanceId)
      .map((volume) => volume.volumeId);
  }

  /** The instance is gone, or lost its volumes: they stay, tied to nothing. */
  release(instanceId: string): void {
    for (const id of this.idsOf(instanceId)) this.#settle(id, 'available');
  }

  /** Volumes made with the instance, or seeded: there from the start. */
  addInline(
    record: InstanceRecord,
    volumes: readonly { readonly sizeGb: number; readonly name?: string; readonly type: string }[],
  ): readonly Volume[] {
    const { instanceId, zone } = record;
    return volumes.map((one) => this.#add({ ...one, instanceId, zoneId: zone.zoneId }, 'attached'));
  }

  /** Ends a volume's tie at once, without any check. */
  releaseOne(volumeId: string): void {
    this.#settle(volumeId, 'available');
  }

  #add(input: NewVolume, status: Volume['status']): Volume {
    // The real prefix is not public.
    const volumeId = `BLOCKSTORAGE-${this.#state.ids.base62(22)}`;
    const { name, description, ...rest } = input;
    return this.#put({ ...rest, volumeId, status, name: name ?? null, description: description ?? null });
  }

  #put(volume: Volume): Volume {
    this.#volumes.set(volume.volumeId, volume);
    return volume;
  }

  #settleLater(volume: Volume, status: 'attached' | 'available'): Volume {
    this.#state.clock.after(DURATION_SECONDS.volume, () => this.#settle(volume.volumeId, status));
    return volume;
  }

  #settle(volumeId: string, status: 'attached' | 'available'): void {
    const volume = this.#volumes.get(volumeId);
    if (volume === undefined) return;
    // Its instance may have gone meanwhile: then there is nothing to be attached to.
    const free = status === 'available' || volume.instanceId === null;
    this.#put({ ...volume, ...(free ? { status: 'available', instanceId: null } : { status }) });
  }

  #requireIdle(volumeId: string): Volume {
    const volume = requireFound(this.#volumes.get(volumeId), 'unknownId');
    requireThat(volume.status !== 'work', 'inUse');
    return volume;
  }

  #requireInstance(instanceId: string): InstanceRecord {
    const record = this.#instances.find(instanceId);
    if (record === undefined || !record.visible) {
      throw new IwinvRefusal(this.#instances.hasHeld(instanceId) ? 'deletedInstance' : 'unknownId');
    }
    requireLegal(record, 'volume', this.#state.switches.legalActions);
    return record;
  }

  #requireRoom(instance: InstanceRecord, type: string): void {
    const same = this.list().filter((volume) => volume.instanceId === instance.instanceId && volume.type === type);
    requireThat(same.length < VOLUMES_PER_INSTANCE, 'limitExceeded');
  }
}
