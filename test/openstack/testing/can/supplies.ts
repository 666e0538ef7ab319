import type { ActionRow } from './can-actions.ts';
import type { Subject } from './can-servers.ts';
import { bear, forget, givenActive, recover, subjectOf, untilHeld } from './can-servers.ts';
import type { HeldState, SettledState } from './can-states.ts';
import { HELD_SECONDS } from './can-states.ts';
import type { CanWorld } from './can-world.ts';
import type { Turns } from './turns.ts';

/** Servers of one state, one at a time. */
export interface Supply {
  readonly state: string;
  /** Nova's status, where no task runs. */
  readonly rests: string | null;
  /** One in the state: the last one, as long as nothing has changed it and it has what is needed. */
  take(needs?: 'volumeId' | 'portId'): Promise<Subject>;
  /** Date.now() until which the last one is certain to be in the state. */
  lastsUntil(): number;
  /** Told of each accepted request. */
  accepted(row: ActionRow): Promise<void>;
  close(): Promise<void>;
}

/** Brings a changed server back where there is a way, else makes another. */
export function settledSupply(world: CanWorld, state: SettledState): Supply {
  let subject: Subject | null = null;
  let changed = false;
  const drop = async (): Promise<void> => {
    if (subject !== null) await forget(world, subject.id);
    subject = null;
  };
  const lock = async (id: string): Promise<void> => {
    if (state.lockedBy === undefined) return;
    const locker = state.lockedBy === 'operator' ? world.operator : world.project.session;
    await locker.call('compute', 'POST', `/servers/${id}/action`, { lock: null });
  };
  const make = async (): Promise<Subject> => {
    if (state.make !== undefined) return state.make(world);
    const made = await givenActive(world, state.birth);
    await state.enter?.(world, made.id);
    await lock(made.id);
    return made;
  };
  const comeBack = async ({ id }: Subject): Promise<boolean> => {
    if (state.make !== undefined || !(await recover(world, id))) return false;
    await state.enter?.(world, id);
    await lock(id);
    return true;
  };
  return {
    state: state.name,
    rests: state.status,
    take: async (needs) => {
      if (subject !== null && ((changed && !(await comeBack(subject))) || (state.make === undefined && lacks(subject, needs)))) await drop();
      changed = false;
      subject ??= await make();
      return subject;
    },
    lastsUntil: () => Infinity,
    accepted: async (row) => {
      if (subject === null) return;
      if (row.action === 'lock' || row.action === 'unlock') {
        await unlock(world, subject.id);
        await lock(subject.id);
      }
      subject = leftOf(subject, row);
      changed = row.leaves === 'change';
      if (row.leaves === 'nothing') await drop();
    },
    close: drop,
  };
}

const LEAST_MILLISECONDS = 4000;

/** Each one is good for as long as its task lasts, and takes part only then. */
export function heldSupply(world: CanWorld, state: HeldState, turns: Turns, births: Turns): Supply {
  let subject: Subject | null = null;
  let until = 0;
  let leave: (() => void) | null = null;
  const drop = async (): Promise<void> => {
    leave?.();
    leave = null;
    if (subject !== null) await forget(world, subject.id);
    subject = null;
  };
  return {
    state: state.name,
    rests: null,
    take: async (needs) => {
      if (subject !== null && Date.now() < until - LEAST_MILLISECONDS && !lacks(subject, needs)) return subject;
      await drop();
      const grown = state.atBirth === true ? null : await approach(world, state, births);
      leave = await turns.enter();
      const id = grown ?? (await bear(world, { metadata: DELAY }));
      await state.start?.(world, id);
      until = (await untilHeld(world, id, state.vmState, state.taskState)) + HELD_SECONDS * 1000;
      subject = await subjectOf(world, id);
      return subject;
    },
    lastsUntil: () => until,
    accepted: async (row) => {
      if (subject === null) return;
      if (row.action === 'lock') await unlock(world, subject.id);
      subject = leftOf(subject, row);
      if (row.leaves === 'change' || row.leaves === 'nothing') await drop();
    },
    close: drop,
  };
}

const DELAY = { lab_delay: String(HELD_SECONDS) } as const;

async function approach(world: CanWorld, state: HeldState, births: Turns): Promise<string> {
  const id = await births.take(async () => {
    const subject = await givenActive(world);
    await state.before?.(world, subject.id);
    return subject.id;
  });
  await world.project.session.call('compute', 'POST', `/servers/${id}/metadata`, { metadata: DELAY });
  await state.approach?.(world, id);
  return id;
}

function lacks(subject: Subject, needs: 'volumeId' | 'portId' | undefined): boolean {
  return needs !== undefined && subject[needs] === null;
}

function leftOf(subject: Subject, { leaves, needs }: ActionRow): Subject {
  return leaves === 'less' && needs !== undefined ? { ...subject, [needs]: null } : subject;
}

async function unlock({ operator }: CanWorld, id: string): Promise<void> {
  await operator.ask('compute', 'POST', `/servers/${id}/action`, { unlock: null });
}
