import type { Action, ResourceKind } from '@isobar/core';
import { ACTIONS, isAction, targetOf } from '@isobar/core';

import type { Call } from '../handler.ts';
import { badInput } from '../problem/api-error.ts';

/** What a path names: an action on one resource, or on none yet. */
export interface ActionTarget {
  readonly kind: ResourceKind;
  readonly action: Action;
  readonly cloud: string;
  /** null for an action that makes a new one. */
  readonly idOrName: string | null;
}

/** @throws ApiError for an action that is not one of this kind, or that makes a new one where the path names one, or the other way round */
export function targetOfCall(kind: ResourceKind, { path }: Call): ActionTarget {
  const { action = '', cloud = '', id = null } = path;
  if (isAction(action) && fits(kind, action, id === null)) return { kind, action, cloud, idOrName: id };
  const allowed = ACTIONS.filter((one) => fits(kind, one, id === null));
  throw badInput(['path', 'action'], action, allowed.join(', '));
}

function fits(kind: ResourceKind, action: Action, isMade: boolean): boolean {
  const { target, creates } = targetOf(action);
  return target === kind && (creates === true) === isMade;
}
