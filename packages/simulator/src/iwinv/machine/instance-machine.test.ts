import { array, assert, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimClock } from '../../kernel/clock.ts';
import type { IwinvBackend } from '../iwinv-backend.ts';
import { IwinvRefusal } from '../refusal.ts';
import { DEFAULT_SWITCHES } from '../switches.ts';
import { createMachine } from './create-machine.ts';

const ORDER = { zoneId: 'kr2-z01', imageId: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix', flavorId: 'vgna_1_n', count: 1, keyIds: [], volumes: [] };

type Step = (machine: IwinvBackend, pick: <Item>(items: readonly Item[]) => Item | undefined) => unknown;

/** Every verb, on any instance and any volume, legal at that moment or not. */
const STEPS: readonly Step[] = [
  ({ instances }, pick) => instances.start(pick(instances.list())?.instanceId ?? ''),
  ({ instances }, pick) => instances.shutdown(pick(instances.list())?.instanceId ?? ''),
  ({ instances }, pick) => instances.reboot(pick(instances.list())?.instanceId ?? ''),
  ({ instances }, pick) => instances.rebuild(pick(instances.list())?.instanceId ?? '', ORDER.imageId),
  ({ instances, catalog }, pick) => instances.resize(pick(instances.list())?.instanceId ?? '', pick(catalog.flavors())?.flavorId ?? ''),
  ({ instances }, pick) => instances.remove(pick(instances.list())?.instanceId ?? ''),
  ({ instances }) => instances.create(ORDER),
  ({ instances, storages }, pick) => storages.create({ instanceId: pick(instances.list())?.instanceId ?? '', type: 'ssd', sizeGb: 10 }),
  ({ storages }, pick) => storages.detach(pick(storages.list())?.volumeId ?? ''),
  ({ instances, storages }, pick) => storages.attach(pick(storages.list())?.volumeId ?? '', pick(instances.list())?.instanceId ?? ''),
];

const script = array(record({ step: nat(STEPS.length - 1), choice: nat(1000), wait: nat(40) }), { maxLength: 60 });

function start() {
  const clock = new SimClock({ scale: 0 });
  return { clock, machine: createMachine({ clock, seed: 1, servers: 6, switches: { ...DEFAULT_SWITCHES } }) };
}

function runStep(machine: IwinvBackend, index: number, choice: number): boolean {
  try {
    STEPS[index]?.(machine, (items) => items[choice % items.length]);
    return true;
  } catch (error) {
    if (error instanceof IwinvRefusal) return false;
    throw error;
  }
}

const snapshot = ({ instances, storages }: IwinvBackend) => JSON.stringify([instances.list(), storages.list()]);

function isAtRest({ instances, storages }: IwinvBackend): boolean {
  const ids = new Set(instances.list().map(({ instanceId }) => instanceId));
  return (
    instances.list().every(({ status }) => ['active', 'off', 'error'].includes(status)) &&
    storages.list().every(({ status, instanceId }) => (instanceId === null ? status === 'available' : status === 'attached' && ids.has(instanceId)))
  );
}

function statuses({ instances }: IwinvBackend): string {
  return JSON.stringify(instances.list().map(({ instanceId, status }) => [instanceId, status]));
}

describe('any sequence of actions', () => {
  it('changes nothing where it is refused', () => {
    const untouched = property(script, (steps) => {
      const { clock, machine } = start();
      return steps.every(({ step, choice, wait }) => {
        clock.advance(wait);
        const before = snapshot(machine);
        return runStep(machine, step, choice) || snapshot(machine) === before;
      });
    });
    expect(() => assert(untouched)).not.toThrow();
  });

  it('comes to rest: nothing stays at work, and no volume is tied to an instance that is gone', () => {
    const atRest = property(script, (steps) => {
      const { clock, machine } = start();
      for (const { step, choice, wait } of steps) {
        clock.advance(wait);
        runStep(machine, step, choice);
      }
      clock.advance(600);
      return isAtRest(machine);
    });
    expect(() => assert(atRest)).not.toThrow();
  });

  it('looks the same however often it is looked at', () => {
    const sameStates = property(script, (steps) => {
      const [often, once] = [start(), start()];
      const same = steps.every(({ step, choice, wait }) => {
        for (let second = 0; second < wait; second += 1) often.clock.advance(1);
        once.clock.advance(wait);
        return runStep(often.machine, step, choice) === runStep(once.machine, step, choice);
      });
      return same && statuses(often.machine) === statuses(once.machine);
    });
    expect(() => assert(sameStates)).not.toThrow();
  });
});
