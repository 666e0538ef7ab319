import type { Claim, Facet } from '@isobar/core';

import type { Column } from '../output/column.ts';
import type { CapabilityRow } from './capability-row.ts';

const SHOWN_FACETS = ['identity', 'rootDisk', 'dataVolumes', 'addresses.private', 'password', 'undo'] as const satisfies readonly Facet[];

export const CAPABILITY_COLUMNS: readonly Column<CapabilityRow>[] = [
  { name: 'action', value: (row) => row.action },
  { name: 'provider', value: (row) => row.provider },
  { name: 'support', value: (row) => row.support },
  { name: 'strategy', value: (row) => row.strategy },
  ...SHOWN_FACETS.map((facet): Column<CapabilityRow> => ({ name: facet, value: (row) => claimText(row.effects[facet]) })),
  { name: 'requires', value: (row) => row.requires.join('; ') },
  { name: 'title', value: (row) => row.title },
  { name: 'alternative', value: (row) => row.alternative },
];

export const CAPABILITY_LIST_COLUMNS = ['action', 'provider', 'support', 'strategy', ...SHOWN_FACETS];

function claimText(claim: Claim<Facet> | undefined): string {
  return claim === undefined ? '' : `${claim.values.join('/')} [${claim.evidence.level}]`;
}
