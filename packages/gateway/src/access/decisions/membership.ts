import type { CloudError } from '@isobar/core';

import type { Asked } from '../access.ts';
import type { Caller, Permission, Selector } from '../caller.ts';
import { extentOf, scopeOf } from './decide.ts';
import { holds, inScope } from '../in-scope.ts';
import { denied } from '../refusals.ts';

type Labels = Readonly<Record<string, string>>;

/** A part of a cloud that a project holds by labels. */
export interface ProjectPart {
  readonly project: string;
  readonly selector: Selector;
}

/** Labels that a resource is to get: of a new one, and of one whose labels an action changes. */
export function labelsToBe({ ref, labels, labelsAfter = [] }: Asked): readonly Labels[] {
  return ref === null ? [labels] : labelsAfter;
}

/**
 * Why labels may not be given; null where they may. Labels decide which projects hold a resource, so who moves one into a
 * project or out of it must be allowed to do the same in that project: else one could plant a resource among those of others,
 * take one away from them, or help oneself to what only a label protects. Who may do it in the whole cloud may move anything in it.
 * @param parts all parts that projects hold of this cloud by labels
 */
export function refusalOfLabels(caller: Caller, permission: Permission, asked: Asked, parts: readonly ProjectPart[]): CloudError | null {
  const { cloud, ref } = asked;
  const scope = scopeOf(caller, permission);
  if (scope.all || inScope(scope, { cloud, labels: {} })) return null;
  for (const labels of labelsToBe(asked)) {
    if (!inScope(scope, { cloud, labels }))
      return denied(`${ref ?? cloud}: with these labels ${caller.subject} could not ${permission} it any more`, ref ?? cloud);
    const moved = parts.filter(({ selector }) => holds(selector, { cloud, labels }) !== (ref !== null && holds(selector, asked)));
    const foreign = moved.some(({ project }) => !mayIn(caller, permission, project));
    if (foreign)
      return denied(
        `${ref ?? cloud}: these labels would move it into or out of a project in which ${caller.subject} may not ${permission}`,
        ref ?? cloud,
      );
  }
  return null;
}

function mayIn(caller: Caller, permission: Permission, project: string): boolean {
  return caller.grants.some((grant) => grant.project === project && extentOf(grant, permission) !== 'none');
}
