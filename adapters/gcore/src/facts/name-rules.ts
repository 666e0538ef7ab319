import type { Action, ActionRequest, NamedKind, NameRule, ResourceKind } from '@isobar/core';
import { invalidArgument, requireName, targetOf } from '@isobar/core';

import { GCORE_LABELS } from '../translation/gcore-labels.ts';
import { GCORE_NAMES } from '../translation/gcore-names.ts';

interface Named {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly volumes?: readonly (string | { readonly name?: string })[];
}

/** Of what kind the thing is that a request names. */
const NAMED_BY_ACTION: { readonly [A in Action]?: NamedKind } = { createImage: 'image', snapshotVolume: 'volumeSnapshot' };
const NAMED_BY_TARGET: { readonly [Kind in ResourceKind]?: NamedKind } = {
  server: 'server',
  volume: 'volume',
  image: 'image',
  keyPair: 'keyPair',
  securityGroup: 'securityGroup',
  serverGroup: 'serverGroup',
};

/**
 * Refuses names and labels that this platform cannot take, before anything is sent. Never changes them: a slug is the caller's choice.
 * @throws CloudError `invalid_argument` with the rule and its source
 */
export function checkNames<A extends Action>(action: A, request: ActionRequest<A>): void {
  const { name, labels, volumes } = request as Named;
  const kind = NAMED_BY_ACTION[action] ?? NAMED_BY_TARGET[targetOf(action).target];
  if (kind !== undefined) checkName('name', name, GCORE_NAMES[kind]);
  for (const [index, volume] of (volumes ?? []).entries())
    if (typeof volume === 'object') checkName(`volumes[${index}].name`, volume.name, GCORE_NAMES.volume);
  for (const [key, value] of Object.entries(labels ?? {})) checkLabel(key, value);
}

function checkName(field: string, name: string | undefined, rule: NameRule | null): void {
  if (name !== undefined && rule !== null) requireName(field, name, rule);
}

function checkLabel(key: string, value: string): void {
  const { rule } = GCORE_LABELS;
  if (rule === null) return;
  if (rule.reservedKeys.includes(key))
    throw invalidArgument(`labels.${key}`, key, `any name but ${rule.reservedKeys.join(', ')}, which the platform sets itself`);
  if (!rule.key.test(key)) throw invalidArgument(`labels.${key}`, key, `a name of ${rule.allowedKey}`);
  if (!rule.value.test(value)) throw invalidArgument(`labels.${key}`, value, `a text of ${rule.allowedValue}`);
}
