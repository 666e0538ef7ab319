import type { PreserveName } from '../effect/facet.ts';
import { PRESERVE_NAMES } from '../effect/facet.ts';

/** Losses that are the verb's own meaning. Always printed; `--yes` covers them. */
export const INHERENT_LOSSES = [
  'root-disk-loss',
  'server-loss',
  'volume-loss',
  'writes-since-snapshot-loss',
  'volume-snapshot-loss',
  'image-loss',
  'key-pair-loss',
  'port-loss',
  'floating-ip-loss',
  'security-group-loss',
  'server-group-loss',
] as const;

/** Losses beyond the canonical meaning of a verb. Each is accepted by name. */
export const SURPRISING_LOSSES = [
  'identity-change',
  'address-change',
  'data-volume-loss',
  'login-access-loss',
  'user-data-loss',
  'label-loss',
  'firewall-widened',
  'unclean-shutdown',
  'writes-since-resize-loss',
  'override-lock',
  'managed-resource',
] as const;

export type InherentLoss = (typeof INHERENT_LOSSES)[number];
export type SurprisingLoss = (typeof SURPRISING_LOSSES)[number];
export type UnprovenName = `unproven:${PreserveName}`;

/** The closed list of what can be accepted. */
export type AcceptName = InherentLoss | SurprisingLoss | UnprovenName;

export const ACCEPT_NAMES: readonly AcceptName[] = [
  ...INHERENT_LOSSES,
  ...SURPRISING_LOSSES,
  ...PRESERVE_NAMES.map((name): UnprovenName => `unproven:${name}`),
];

export function isAcceptName(value: string): value is AcceptName {
  return (ACCEPT_NAMES as readonly string[]).includes(value);
}
