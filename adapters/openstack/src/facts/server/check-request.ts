import type { JsonObject, NamedKind, SecretText } from '@isobar/core';
import { invalidArgument, requireName, translateLabels } from '@isobar/core';

import { ANCHOR_METADATA_KEY } from '../../api/anchor-port.ts';
import type { ServerVerb } from '../../strategies/server-strategies.ts';
import { OPENSTACK_LABELS } from '../../translation/openstack-labels.ts';
import { OPENSTACK_NAMES } from '../../translation/openstack-names.ts';
import { OPENSTACK_USER_DATA } from '../../translation/openstack-user-data.ts';

type Texts = Readonly<Record<string, NamedKind>>;

/** Which texts of a request are names of what. */
const TEXTS: { readonly [V in ServerVerb]?: Texts } = {
  create: { name: 'server', description: 'serverDescription' },
  rename: { name: 'server' },
  rebuild: { name: 'server', description: 'serverDescription' },
  createImage: { name: 'image' },
};

/**
 * Names, labels and the size of user data by the rules of OpenStack, before anything is read. Pure.
 * @throws CloudError `invalid_argument` with the rule and its source
 */
export function checkServerRequest(verb: ServerVerb, request: object): void {
  const given = request as JsonObject;
  for (const [field, kind] of Object.entries(TEXTS[verb] ?? {})) checkText(field, given[field], kind);
  if (given['labels'] !== undefined) checkLabels(verb, given['labels'] as Readonly<Record<string, string>>);
  if (given['userData'] !== undefined && given['userData'] !== null) checkSize(given['userData'] as unknown as SecretText);
}

function checkText(field: string, value: JsonObject[string] | undefined, kind: NamedKind): void {
  const rule = OPENSTACK_NAMES[kind];
  if (typeof value === 'string' && rule !== null) requireName(field, value, rule);
}

/** Verbs whose operation marks what it makes with a label. */
const MARKING: ReadonlySet<ServerVerb> = new Set<ServerVerb>(['create', 'createImage']);

/** Nova refuses the whole request for one label. */
function checkLabels(verb: ServerVerb, labels: Readonly<Record<string, string>>): void {
  const marked = MARKING.has(verb) ? labels[ANCHOR_METADATA_KEY] : undefined;
  if (marked !== undefined) throw invalidArgument(`labels.${ANCHOR_METADATA_KEY}`, marked, 'a name that the operation does not use itself');
  const { overlay, warnings } = translateLabels(labels, OPENSTACK_LABELS);
  const [name] = Object.keys(overlay);
  if (name === undefined) return;
  const allowed = warnings[0]?.detail.replace(/^.*?: /, '') ?? '';
  throw invalidArgument(`labels.${name}`, overlay[name], allowed).with({ extra: { source: OPENSTACK_LABELS.evidence.source } });
}

function checkSize({ sizeBytes }: SecretText): void {
  const limit = OPENSTACK_USER_DATA.maximumEncodedBytes;
  const encodedBytes = 4 * Math.ceil(sizeBytes / 3);
  if (limit === null || encodedBytes <= limit.bytes) return;
  const allowed = `at most ${limit.bytes} bytes of base64`;
  throw invalidArgument('userData', `${encodedBytes} bytes of base64`, allowed).with({ extra: { source: limit.evidence.source } });
}
