import { AddressPool } from './addresses.ts';
import type { InstanceRecord } from './instance-record.ts';

/** The records of one account, in the order in which they were made. */
export class InstanceStore {
  readonly addresses = new AddressPool();
  readonly #records = new Map<string, InstanceRecord>();
  readonly #gone = new Set<string>();

  add(record: InstanceRecord): void {
    this.#records.set(record.instanceId, record);
  }

  all(): readonly InstanceRecord[] {
    return [...this.#records.values()];
  }

  visible(): readonly InstanceRecord[] {
    return this.all().filter((record) => record.visible);
  }

  find(instanceId: string): InstanceRecord | undefined {
    return this.#records.get(instanceId);
  }

  /** By id, else by a name that only one instance has. */
  findByReference(reference: string): InstanceRecord | undefined {
    const named = this.all().filter((record) => record.name === reference);
    return this.find(reference) ?? (named.length === 1 ? named[0] : undefined);
  }

  remove(instanceId: string): void {
    if (this.#records.delete(instanceId)) this.#gone.add(instanceId);
  }

  /** True for an instance that exists no more. */
  hasHeld(instanceId: string): boolean {
    return this.#gone.has(instanceId);
  }
}
