import type { InstanceStatus } from '../domain.ts';
import type { RefusalReason } from '../refusal.ts';
import { IwinvRefusal } from '../refusal.ts';
import type { IwinvSwitches } from '../switches.ts';
import type { InstanceRecord } from './instance-record.ts';

export type InstanceAction = 'start' | 'shutdown' | 'reboot' | 'rebuild' | 'resize' | 'edit' | 'delete' | 'volume';

type Settled = 'active' | 'off' | 'error';

/** Nothing is documented: this is the recommended assumption. `undefined` means legal. */
const REFUSALS: Readonly<Record<InstanceAction, Readonly<Record<Settled, RefusalReason | undefined>>>> = {
  start: { active: 'wrongState', off: undefined, error: 'workingInstance' },
  shutdown: { active: undefined, off: 'wrongState', error: undefined },
  reboot: { active: undefined, off: 'wrongState', error: undefined },
  rebuild: { active: undefined, off: undefined, error: undefined },
  resize: { active: undefined, off: undefined, error: 'workingInstance' },
  edit: { active: undefined, off: undefined, error: undefined },
  delete: { active: undefined, off: undefined, error: undefined },
  volume: { active: undefined, off: undefined, error: 'workingInstance' },
};

/** Throws `IwinvRefusal` if the action is not legal now. */
export function requireLegal(record: InstanceRecord, action: InstanceAction, mode: IwinvSwitches['legalActions']): void {
  if (record.status === 'deleting') throw new IwinvRefusal('deletedInstance');
  const settled = toSettled(record.status);
  if (action !== 'edit' && (record.working || settled === undefined)) {
    throw new IwinvRefusal('workingInstance');
  }
  if (settled === undefined || mode === 'permissive') return;
  const reason = REFUSALS[action][settled];
  if (reason !== undefined) throw new IwinvRefusal(reason);
}

function toSettled(status: InstanceStatus): Settled | undefined {
  return status === 'active' || status === 'off' || status === 'error' ? status : undefined;
}
