import type { Action, ResourceKind } from '@isobar/core';
import { formatRef, targetOf } from '@isobar/core';

import type { Asked } from './access.ts';

type Labels = Readonly<Record<string, string>>;

/** Kinds whose rows carry labels: only these can be made, seen or acted on through labels. */
const LABELLED: ReadonlySet<ResourceKind> = new Set(['server']);

/**
 * What a request to make something asks for. It belongs where the labels of the request put it, so who has only a part of a
 * cloud by labels must give them; a kind without labels takes the whole cloud.
 */
export function askedOfCreation(cloud: string, action: Action, request: { readonly labels?: Labels }): Asked {
  return { cloud, ref: null, action, labels: LABELLED.has(targetOf(action).target) ? (request.labels ?? {}) : {} };
}

/**
 * What an action on a resource asks for, with the labels that the resource could have after it. Access goes by id and labels,
 * never by name: a name is resolved to its id first, so renaming moves nothing from one project to another.
 */
export function askedOfAction(cloud: string, id: string, labels: Labels, action: Action, request: { readonly labels?: Labels }): Asked {
  const asked = { cloud, ref: formatRef(cloud, id), labels, action };
  if (!CHANGES_LABELS.has(action) || request.labels === undefined) return asked;
  // Some clouds replace all of them, others add: both must be allowed.
  return { ...asked, labelsAfter: [request.labels, { ...labels, ...request.labels }] };
}

const CHANGES_LABELS: ReadonlySet<Action> = new Set<Action>(['rebuild']);
