import type { Caller } from '../../model/identity.ts';
import type { ActionEvent, InstanceAction } from '../../model/instance-action.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';

/** Where Nova's API and conductor run. */
export const CONTROL_HOST = 'control-1';

/** Writes the `os-instance-actions` entry of one accepted request, step by step. */
export class ActionRecord {
  readonly #world: World;
  readonly #action: InstanceAction;
  #open: ActionEvent | undefined;

  constructor(world: World, caller: Caller, server: NovaServer, name: string) {
    this.#world = world;
    this.#action = {
      name,
      serverId: server.id,
      requestId: caller.requestId,
      userId: caller.userId,
      projectId: caller.projectId,
      startedAt: world.clock.now(),
      updatedAt: world.clock.now(),
      message: null,
      events: [],
    };
    const actions = world.actions.get(server.id) ?? [];
    world.actions.set(server.id, [...actions, this.#action]);
  }

  /** Writes an action that the API does by itself, at once: lock, unlock. */
  static note(world: World, caller: Caller, server: NovaServer, name: string): void {
    const record = new ActionRecord(world, caller, server, name);
    record.enter(`api_${name}`, CONTROL_HOST);
    record.succeed();
  }

  /** Begins an event on a host; the one before it ends well. */
  enter(name: string, host: string): void {
    this.succeed();
    const now = this.#world.clock.now();
    this.#open = { name, host, startedAt: now, finishedAt: null, result: null, details: null };
    this.#action.events.push(this.#open);
    this.#action.updatedAt = now;
  }

  /** The event under way, if any, ends well. */
  succeed(): void {
    this.#finish('Success', null);
  }

  /** The event under way fails: from now on the action says `Error`. */
  fail(details: string): void {
    this.#finish('Error', details);
    this.#action.message = 'Error';
  }

  #finish(result: 'Success' | 'Error', details: string | null): void {
    const now = this.#world.clock.now();
    this.#action.updatedAt = now;
    if (this.#open === undefined) return;
    this.#open.finishedAt = now;
    this.#open.result = result;
    this.#open.details = details;
    this.#open = undefined;
  }
}
