import type { Instance, InstanceStatus } from '../domain.ts';
import type { InstanceBackend, InstanceOrder } from '../iwinv-backend.ts';
import { IwinvRefusal, requireFound, requireThat } from '../refusal.ts';
import type { AccountState } from './account-state.ts';
import { DURATION_SECONDS } from './durations.ts';
import { createRecord } from './instance-creation.ts';
import type { InstanceRecord } from './instance-record.ts';
import { toInstance } from './instance-record.ts';
import type { InstanceStore } from './instance-store.ts';
import type { InstanceAction } from './legal-actions.ts';
import { requireLegal } from './legal-actions.ts';
import { requireCombination, requireOrderable, requireTexts } from './order-rules.ts';
import type { StorageMachine } from './storage-machine.ts';

interface Transition {
  readonly seconds: number;
  readonly status: InstanceStatus;
  /** What else is true at the end. */
  readonly finish?: () => void;
}

/** Instances: each action is accepted first, shows as `work` a little later, and ends by itself. */
export class InstanceMachine implements InstanceBackend {
  readonly #state: AccountState;
  readonly #store: InstanceStore;
  readonly #storages: StorageMachine;

  constructor(state: AccountState, store: InstanceStore, storages: StorageMachine) {
    this.#state = state;
    this.#store = store;
    this.#storages = storages;
  }

  list(): readonly Instance[] {
    return this.#store.visible().map((record) => this.#show(record));
  }

  find(instanceId: string): Instance | undefined {
    const record = this.#store.find(instanceId);
    return record?.visible === true ? this.#show(record) : undefined;
  }

  create(order: InstanceOrder): readonly Instance[] {
    const { switches, clock } = this.#state;
    const parts = requireOrderable(this.#state, order);
    requireThat(!switches.restrictedZone, 'restrictedZone');
    const total = this.#store.all().length + order.count;
    requireThat(total <= switches.instanceQuota, 'limitExceeded');
    return Array.from({ length: order.count }, () => {
      const record = createRecord(this.#state, this.#store, { ...parts, order });
      this.#storages.addInline(record, order.volumes);
      const { visibleAfterSeconds, createOutcome } = switches;
      const status = createOutcome === 'error' ? 'error' : 'active';
      clock.after(visibleAfterSeconds, () => this.#appear(record));
      const pending = visibleAfterSeconds + DURATION_SECONDS.createPending;
      clock.after(pending, () => this.#work(record, { seconds: DURATION_SECONDS.create, status }));
      return this.#show(record);
    });
  }

  edit(instanceId: string, texts: { readonly name?: string; readonly description?: string }): Instance {
    const record = this.#require(instanceId, 'edit');
    requireTexts(texts);
    if (texts.name !== undefined) record.name = texts.name;
    // An empty description is taken and changes nothing, as with the texts of rules.
    if (texts.description !== undefined && texts.description !== '') {
      record.description = texts.description;
    }
    return this.#show(record);
  }

  remove(instanceId: string): readonly string[] {
    const record = this.#require(instanceId, 'delete');
    const kept = this.#storages.idsOf(instanceId);
    record.working = true;
    const { clock, switches } = this.#state;
    clock.after(switches.visibleAfterSeconds, () => {
      record.status = 'work';
      clock.after(DURATION_SECONDS.delete, () => this.#forget(record));
    });
    return kept;
  }

  start(instanceId: string): Instance {
    return this.#accept(instanceId, 'start', () => ({ seconds: DURATION_SECONDS.start, status: 'active' }));
  }

  shutdown(instanceId: string): Instance {
    return this.#accept(instanceId, 'shutdown', () => ({ seconds: DURATION_SECONDS.shutdown, status: 'off' }));
  }

  reboot(instanceId: string): Instance {
    return this.#accept(instanceId, 'reboot', () => ({ seconds: DURATION_SECONDS.reboot, status: 'active' }));
  }

  rebuild(instanceId: string, imageId: string | undefined): Instance {
    return this.#accept(instanceId, 'rebuild', (record) => {
      const image =
        imageId === undefined
          ? record.image
          : requireFound(
              this.#state.catalog.images().find((one) => one.imageId === imageId),
              'unknownId',
            );
      requireCombination(record.flavor, image, record.zone.zoneId);
      const before = record.status;
      const outcome = this.#state.switches.rebuildOutcome;
      if (outcome === 'nothing') return { seconds: DURATION_SECONDS.rebuild, status: before };
      if (outcome === 'error') return { seconds: DURATION_SECONDS.rebuild, status: 'error' };
      return {
        seconds: DURATION_SECONDS.rebuild,
        status: 'active',
        finish: () => {
          record.image = image;
          record.rootDisk += 1;
          this.#applyRebuildEffects(record);
        },
      };
    });
  }

  resize(instanceId: string, flavorId: string): Instance {
    return this.#accept(instanceId, 'resize', (record) => {
      const { catalog, switches } = this.#state;
      const flavor = requireFound(
        catalog.flavors().find((one) => one.flavorId === flavorId),
        'unknownId',
      );
      requireThat(flavor.status === 'available', 'unavailableFlavor');
      requireCombination(flavor, record.image, record.zone.zoneId);
      requireThat(flavor.diskGb >= record.flavor.diskGb, 'unavailableCombination');
      const before = record.status;
      if (switches.resizeOutcome === 'nothing') return { seconds: DURATION_SECONDS.resize, status: before };
      if (switches.resizeOutcome === 'error') return { seconds: DURATION_SECONDS.resize, status: 'error' };
      return {
        seconds: DURATION_SECONDS.resize,
        status: before === 'off' ? switches.resizeOfStopped : 'active',
        finish: () => {
          record.flavor = flavor;
        },
      };
    });
  }

  /** The record for an action on it, or a refusal. */
  #require(instanceId: string, action: InstanceAction): InstanceRecord {
    const record = this.#store.find(instanceId);
    if (record === undefined || !record.visible) {
      const reason = this.#store.hasHeld(instanceId) ? 'deletedInstance' : 'unknownId';
      throw new IwinvRefusal(reason);
    }
    requireLegal(record, action, this.#state.switches.legalActions);
    return record;
  }

  #accept(instanceId: string, action: InstanceAction, plan: (record: InstanceRecord) => Transition): Instance {
    const record = this.#require(instanceId, action);
    const transition = plan(record);
    record.working = true;
    const { clock, switches } = this.#state;
    clock.after(switches.visibleAfterSeconds, () => this.#work(record, transition));
    // The vendor's example of a rebuild reply says `work`, before any read does.
    return { ...this.#show(record), status: 'work' };
  }

  #work(record: InstanceRecord, transition: Transition): void {
    record.status = 'work';
    this.#state.clock.after(transition.seconds, () => {
      record.status = transition.status;
      record.working = false;
      transition.finish?.();
    });
  }

  #appear(record: InstanceRecord): void {
    record.visible = true;
    record.status = 'pending';
  }

  #forget(record: InstanceRecord): void {
    this.#storages.release(record.instanceId);
    this.#store.remove(record.instanceId);
  }

  #applyRebuildEffects(record: InstanceRecord): void {
    const { switches, ids } = this.#state;
    if (switches.rebuildPassword === 'changes') record.password = ids.base62(14);
    if (switches.rebuildAddress === 'changes') record.publicAddress = this.#store.addresses.nextPublic();
    if (switches.rebuildVolumes === 'detached') this.#storages.release(record.instanceId);
  }

  #show(record: InstanceRecord): Instance {
    return toInstance(record, this.#storages.idsOf(record.instanceId));
  }
}
