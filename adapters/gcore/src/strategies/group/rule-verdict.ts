import type { RuleVerdict, TranslatedRules, Warning } from '@isobar/core';

import { EVIDENCE } from '../../gcore-evidence.ts';

/** What the translated rules let through, compared with what was asked for. Wider needs consent. */
export const FIREWALL_VALUES = { exact: 'kept', narrower: 'changed', wider: 'widened' } as const satisfies Readonly<Record<RuleVerdict, string>>;

/** One line for each thing that is let through and should not be, or the other way round. */
export function verdictWarnings({ verdict, differences }: TranslatedRules): readonly Warning[] {
  if (verdict === 'exact') return [];
  return differences.map(({ kind, detail }) => ({
    type: 'lossy',
    subject: 'request.rules',
    detail: `${kind === 'extra' ? 'let through beyond what was asked for' : 'not let through'}: ${detail}`,
    source: EVIDENCE.egress25Blocked.source,
  }));
}
