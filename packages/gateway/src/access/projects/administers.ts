import type { Caller } from '../caller.ts';
import { extentOf } from '../decisions/decide.ts';

/** Projects in which the caller may give and take roles: as an admin who is so for everybody's operations, up to admin. */
export function administeredProjects(caller: Caller): ReadonlySet<string> {
  return new Set(caller.grants.filter((grant) => extentOf(grant, 'administer') === 'all').map(({ project }) => project));
}

export function administers(caller: Caller, project: string): boolean {
  return caller.administrator || administeredProjects(caller).has(project);
}
