import type { JsonObject, NamedKind } from '@isobar/core';
import { invalidArgument, requireName, translateLabels } from '@isobar/core';

import { OPENSTACK_LABELS } from '../../translation/openstack-labels.ts';
import { OPENSTACK_NAMES } from '../../translation/openstack-names.ts';

/** Texts of a request by the rules for what they name. Pure. @throws CloudError `invalid_argument` with the rule and its source */
export function checkTexts(request: object, kinds: Readonly<Record<string, NamedKind>>): void {
  for (const [field, kind] of Object.entries(kinds)) {
    const value = (request as JsonObject)[field];
    const rule = OPENSTACK_NAMES[kind];
    if (typeof value === 'string' && rule !== null) requireName(field, value, rule);
  }
}

/** Metadata of Cinder and properties of Glance have the sizes of Nova's. Pure. @throws CloudError `invalid_argument` */
export function checkLabels(labels: Readonly<Record<string, string>> = {}, isTaken: (name: string) => boolean = () => false): void {
  const taken = Object.keys(labels).find(isTaken);
  if (taken !== undefined) throw invalidArgument(`labels.${taken}`, labels[taken], 'a name that the cloud does not use itself');
  const { overlay, warnings } = translateLabels(labels, OPENSTACK_LABELS);
  const [name] = Object.keys(overlay);
  if (name === undefined) return;
  throw invalidArgument(`labels.${name}`, overlay[name], warnings[0]?.detail.replace(/^.*?: /, '') ?? '');
}
