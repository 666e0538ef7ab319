import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { Lockable } from '../../model/scope.ts';
import type { Task } from '../../model/task.ts';
import type { GcoreSwitches } from './gcore-switches.ts';

/** Throws the platform's 409 if another task holds one of the resources. */
export function requireUnlocked(
  resources: readonly Lockable[],
  findTask: (id: string) => Readonly<Task> | undefined,
  wording: GcoreSwitches['lockWording'],
): void {
  for (const resource of resources) {
    if (resource.taskId === null) continue;
    const task = findTask(resource.taskId);
    throw new GcoreRefusal({
      kind: 'locked',
      message: lockText(resource.id, task, wording),
    });
  }
}

function lockText(id: string, task: Readonly<Task> | undefined, wording: GcoreSwitches['lockWording']): string {
  if (wording === 'bare' || task === undefined) {
    return `Resource \`${id}\` is already locked by another task. Please try again later.`;
  }
  const since = `${new Date(task.createdAt).toISOString().slice(0, 23).replace('T', ' ')}000`;
  // The space at the end is the platform's own.
  return `Operation on resource \`${id}\` currently locked by running task \`${task.type}\` with id \`${task.id}\` (${since}) to prevent concurrent operations. Repeat request a little later. `;
}
