import { killAndTakeOver, killScenario } from '@isobar/gateway/testing';
import { describe, expect, it } from 'vitest';

const CREATED = 'commit of insert isobar_operations (created) #1';

// Around what matters most, in every run; of all points each run takes a share.
const CASES: readonly (readonly [scenario: string, point: string])[] = [
  ['rebuild on north', `before ${CREATED}`],
  ['rebuild on north', `after ${CREATED}`],
  ['rebuild on north', 'after commit of update isobar_operations (intended) #1'],
  ['rebuild on north', 'after the last byte of POST /compute/v_._/servers/_/action #1'],
  ['resize on lux', 'before commit of update isobar_operations (accepted) #1'],
  ['create on seoul', 'before commit of insert operation_outputs #1'],
];

// Each starts processes, which on a busy machine takes its time.
describe.concurrent('a process of the gateway that is killed', { timeout: 240_000 }, () => {
  it.each(CASES)('in a %s %s leaves an operation that the next one ends, and nothing is sent twice', async (name, point) => {
    const scenario = killScenario(name);
    const outcome = await killAndTakeOver(scenario, point);
    expect(outcome, outcome.said).toMatchObject({ wasHit: true, killedBy: 'SIGKILL', repeated: [] });
    if (outcome.operation === null) {
      expect(point).toBe(`before ${CREATED}`);
      expect(outcome.writes).toEqual([]);
      return;
    }
    expect(outcome.operation.state, outcome.said).toBe('succeeded');
    expect(outcome.servers).toBe(1);
    const { journaled, accepted } = outcome.told ?? {};
    expect(outcome.told).toMatchObject({ told: journaled, writes: accepted, finishes: 1, isValid: true });
  });
});
