import { beforeEach, describe, expect, it } from 'vitest';
import { SimClock } from '../../../kernel/clock.ts';
import { createIdSource } from '../../../kernel/ids.ts';
import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { Lockable } from '../../model/scope.ts';
import { DEFAULT_SWITCHES } from './gcore-switches.ts';
import { TaskEngine, TaskFailure } from './task-engine.ts';
import type { TaskPlan } from './task-engine.ts';

let clock: SimClock;
let engine: TaskEngine;
let disk: Lockable;
beforeEach(() => {
  clock = new SimClock({ wallNow: () => 0 });
  engine = new TaskEngine(clock, createIdSource(1), DEFAULT_SWITCHES);
  disk = { id: 'disk', taskId: null };
});

const plan = (more: Partial<TaskPlan> = {}): TaskPlan => ({
  type: 'create_volume',
  scope: { projectId: 1, regionId: 2 },
  data: {},
  locks: [disk],
  ...more,
});

describe('TaskEngine', () => {
  it('runs the stages at their shares of the time, however rarely it is looked at', () => {
    const seen: [string, number][] = [];
    engine.start(
      plan({
        stages: [
          { at: 0.25, run: () => seen.push(['first', clock.now()]) },
          { at: 0.5, run: () => seen.push(['second', clock.now()]) },
        ],
        finish: () => seen.push(['end', clock.now()]),
      }),
    );
    clock.advance(100);
    expect(seen).toEqual([
      ['first', 1000],
      ['second', 2000],
      ['end', 4000],
    ]);
  });

  it('shows what is created while it still runs', () => {
    const id = engine.start(plan({ created: () => ({ volumes: ['disk'] }) }));
    clock.advance(2.7);
    expect(engine.find(id)?.created).toBeNull();
    clock.advance(0.2);
    expect(engine.find(id)).toMatchObject({ state: 'RUNNING', created: { volumes: ['disk'] } });
  });

  it('holds its resources, refuses a second task on them, and lets go at the end', () => {
    const id = engine.start(plan());
    expect(disk.taskId).toBe(id);
    expect(() => engine.start(plan())).toThrow(GcoreRefusal);
    clock.advance(4);
    expect(disk.taskId).toBeNull();
    expect(() => engine.start(plan())).not.toThrow();
  });

  it('ends in ERROR on a failure, undoes, skips the later stages and lets go', () => {
    const seen: string[] = [];
    const id = engine.start(
      plan({
        created: () => ({ volumes: ['disk'] }),
        stages: [
          {
            at: 0.9,
            run: () => {
              throw new TaskFailure('out of space');
            },
          },
          { at: 0.95, run: () => seen.push('later') },
        ],
        finish: () => seen.push('finish'),
        fail: () => seen.push('undone'),
      }),
    );
    clock.advance(10);
    expect(engine.find(id)).toMatchObject({ state: 'ERROR', error: 'out of space', created: null, finishedAt: 3600 });
    expect(seen).toEqual(['undone']);
    expect(disk.taskId).toBeNull();
  });

  it('does not hide a defect of the simulator as a failed task', () => {
    engine.start(
      plan({
        finish: () => {
          throw new RangeError('a defect');
        },
      }),
    );
    expect(() => clock.advance(10)).toThrow('a defect');
  });

  it('fails only the next task of the named type', () => {
    engine.failNext('create_volume', 'once');
    const first = engine.start(plan());
    clock.advance(10);
    const second = engine.start(plan());
    clock.advance(10);
    expect([engine.find(first)?.state, engine.find(second)?.state]).toEqual(['ERROR', 'FINISHED']);
  });
});
