import type { SecurityGroupRule, SecurityRule } from '@isobar/core';

/** A rule as `--allow` takes it; one without a canonical form by its id. */
export function ruleText({ id, rule }: SecurityGroupRule): string {
  return rule === null ? `${id ?? 'a rule'} (native only)` : canonicalText(rule);
}

function canonicalText({ direction, family, protocol, portFrom, portTo, remote }: SecurityRule): string {
  const way = `${direction === 'ingress' ? 'in' : 'out'}${family === 6 ? '6' : ''}`;
  const ports = portFrom === null ? '*' : portFrom === portTo || portTo === null ? String(portFrom) : `${portFrom}-${portTo}`;
  const whom = remote.kind === 'any' ? '' : `:${remote.kind === 'cidr' ? remote.cidr : `group=${remote.groupId}`}`;
  return `${way}:${protocol}${ports === '*' && whom === '' ? '' : `:${ports}`}${whom}`;
}
