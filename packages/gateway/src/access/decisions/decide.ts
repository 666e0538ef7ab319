import type { CloudError } from '@isobar/core';

import type { Asked, Scope } from '../access.ts';
import type { Caller, Grant, Permission, Selector } from '../caller.ts';
import { inScope } from '../in-scope.ts';
import type { Extent } from '../permissions.ts';
import { ALWAYS_OWN, PERMISSIONS } from '../permissions.ts';
import { denied, notFound } from '../refusals.ts';

/** What may be done with a cloud by who has any part of it; the rest takes the whole cloud. */
const ON_ANY_PART: ReadonlySet<Permission> = new Set(['read', 'refresh']);

/** What a grant allows. `own` narrows it to what the caller started; there is no such part of administering. */
export function extentOf({ role, own }: Pick<Grant, 'role' | 'own'>, permission: Permission): Extent {
  const extent = PERMISSIONS[role][permission];
  if (!own || extent === 'none') return extent;
  return permission === 'administer' ? 'none' : 'own';
}

/** Pure; see `Access.scope`. */
export function scopeOf(caller: Caller, permission: Permission): Scope {
  const selectorsWith = (extent: Extent): readonly Selector[] =>
    caller.grants.filter((grant) => extentOf(grant, permission) === extent).flatMap(({ selectors }) => selectors);
  return {
    all: caller.administrator && !ALWAYS_OWN.has(permission),
    selectors: selectorsWith('all'),
    ownSelectors: selectorsWith('own'),
    subject: caller.subject,
  };
}

/** Why the roles refuse it; null where they do not. Pure. */
export function refusalOf(caller: Caller, permission: Permission, asked: Asked): CloudError | null {
  const { cloud, ref, shared } = asked;
  const resource = ref ?? cloud;
  if (caller.administrator) return ALWAYS_OWN.has(permission) && asked.startedBy !== caller.subject ? notStarted(resource) : null;
  const onCloud = ref === null;
  if (!inScope(scopeOf(caller, 'read'), { ...asked, shared: shared === true || onCloud })) return notFound(resource);
  const isAllowedByPart = (onCloud && ON_ANY_PART.has(permission)) || (permission === 'read' && shared === true);
  if (inScope(scopeOf(caller, permission), { ...asked, shared: isAllowedByPart })) return null;
  const anyone = inScope(scopeOf(caller, permission), { cloud, labels: asked.labels });
  return anyone && asked.startedBy !== undefined ? notStarted(resource) : roleTooSmall(caller, permission, asked);
}

function notStarted(resource: string): CloudError {
  return denied(`${resource}: only who started the operation may do this`, resource);
}

function roleTooSmall(caller: Caller, permission: Permission, { cloud, ref, labels }: Asked): CloudError {
  const resource = ref ?? cloud;
  const choices = partsOf(caller, permission, cloud);
  if (ref !== null || choices.length === 0)
    return denied(`${resource}: the role of ${caller.subject} does not allow to ${permission} here`, resource);
  const given = labelText(labels);
  return denied(
    `${cloud}: with ${given === '' ? 'no labels' : `the labels ${given}`} it would be in no project in which ${caller.subject} may ${permission}; ` +
      `the labels of one are needed: ${choices.join(' or ')}`,
    resource,
  );
}

/** Labels by which the caller has parts of a cloud. */
function partsOf(caller: Caller, permission: Permission, cloud: string): readonly string[] {
  const { selectors, ownSelectors } = scopeOf(caller, permission);
  return [...selectors, ...ownSelectors].filter((selector) => selector.cloud === cloud).map((selector) => labelText(selector.labels ?? {}));
}

function labelText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}
