import type { Change } from '../../kernel/cloud.ts';
import { ChangeRefused } from '../../kernel/cloud.ts';
import type { InstanceStatus } from '../domain.ts';
import type { IwinvBackend } from '../iwinv-backend.ts';
import { IwinvRefusal } from '../refusal.ts';
import type { InstanceRecord } from './instance-record.ts';
import type { InstanceStore } from './instance-store.ts';
import type { StorageMachine } from './storage-machine.ts';

/** What a change behind Isobar's back works on. */
export interface BackDoor {
  readonly backend: Omit<IwinvBackend, 'change' | 'state'>;
  readonly store: InstanceStore;
  readonly storages: StorageMachine;
}

type ActionRunner = (door: BackDoor, record: InstanceRecord, change: Change) => unknown;

const STATUSES: readonly InstanceStatus[] = ['building', 'pending', 'work', 'active', 'off', 'error', 'deleting'];

/** Actions by somebody else; `delete` and `detachVolume` are done at once, the rest take their time. */
const ACTIONS: ReadonlyMap<string, ActionRunner> = new Map<string, ActionRunner>([
  ['start', ({ backend }, { instanceId }) => void backend.instances.start(instanceId)],
  ['shutdown', ({ backend }, { instanceId }) => void backend.instances.shutdown(instanceId)],
  ['reboot', ({ backend }, { instanceId }) => void backend.instances.reboot(instanceId)],
  ['rebuild', ({ backend }, { instanceId }, change) => void backend.instances.rebuild(instanceId, text(change, 'image'))],
  ['resize', ({ backend }, { instanceId }, change) => void backend.instances.resize(instanceId, text(change, 'flavor'))],
  ['rename', ({ backend }, { instanceId }, change) => void backend.instances.edit(instanceId, { name: text(change, 'name') })],
  ['delete', deleteAtOnce],
  ['detachVolume', ({ storages }, _record, change) => storages.releaseOne(text(change, 'volume'))],
  ['addVolume', addVolume],
  ['hide', (_door, record) => void (record.visible = false)],
  ['show', (_door, record) => void (record.visible = true)],
]);

/** Makes a change of one instance. Throws `ChangeRefused` naming the bad field. */
export function changeInstance(door: BackDoor, change: Change): unknown {
  if (change.server === undefined) throw new ChangeRefused('server', 'is needed');
  const record = door.store.findByReference(change.server);
  if (record === undefined) throw new ChangeRefused('server', 'no such instance, or several');
  if (change.set !== undefined) setFields(record, change.set);
  if (change.action === undefined) return { instanceId: record.instanceId, status: record.status };
  const run = ACTIONS.get(change.action);
  if (run === undefined) {
    throw new ChangeRefused('action', `must be one of ${[...ACTIONS.keys()].join(', ')}`);
  }
  try {
    return run(door, record, change) ?? { instanceId: record.instanceId, status: record.status };
  } catch (error) {
    if (error instanceof IwinvRefusal) throw new ChangeRefused('action', error.message);
    throw error;
  }
}

function setFields(record: InstanceRecord, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string') throw new ChangeRefused(`set.${name}`, 'must be a text');
    const status = STATUSES.find((one) => one === value);
    if (name === 'name' || name === 'description' || name === 'password' || name === 'publicAddress') {
      record[name] = value;
    } else if (name === 'status' && status !== undefined) {
      record.status = status;
      record.working = status === 'building' || status === 'pending' || status === 'work';
    } else throw new ChangeRefused(`set.${name}`, 'is not known, or cannot have this value');
  }
}

function deleteAtOnce({ store, storages }: BackDoor, record: InstanceRecord): unknown {
  const kept = storages.idsOf(record.instanceId);
  storages.release(record.instanceId);
  store.remove(record.instanceId);
  return { keptVolumeIds: kept };
}

function addVolume({ storages }: BackDoor, record: InstanceRecord, change: Change): unknown {
  const sizeGb = change['sizeGb'];
  if (typeof sizeGb !== 'number') throw new ChangeRefused('sizeGb', 'must be a number');
  return storages.addInline(record, [{ sizeGb, type: text(change, 'type'), name: text(change, 'name') }]);
}

function text(change: Change, field: string): string {
  const value = change[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new ChangeRefused(field, 'must be a text');
}
