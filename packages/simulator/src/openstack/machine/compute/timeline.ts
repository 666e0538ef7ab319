import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';

/** One transition, `seconds` of virtual time after the one before it. */
export interface Step {
  readonly seconds: number;
  /** Returning `stop` leaves the rest of the steps out. */
  run(): void | 'stop';
}

/** Makes the caller's action the only one that may still change the server. */
export function takeOver(world: World, server: NovaServer): void {
  server.revision += 1;
  server.updatedAt = world.clock.now();
}

/** Runs steps one after the other; they end silently when another action took the server over. */
export function runSteps(world: World, server: NovaServer, steps: readonly Step[]): void {
  schedule(world, server, server.revision, steps);
}

function schedule(world: World, server: NovaServer, revision: number, steps: readonly Step[]): void {
  const [next, ...rest] = steps;
  if (next === undefined) return;
  world.clock.after(next.seconds, () => {
    if (server.revision !== revision) return;
    server.updatedAt = world.clock.now();
    if (next.run() !== 'stop') schedule(world, server, revision, rest);
  });
}
