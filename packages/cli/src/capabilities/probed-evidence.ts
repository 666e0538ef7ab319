import type { Claim, Facet } from '@isobar/core';
import type { EvidenceFile, ProbedEffect } from '@isobar/sdk';

import type { CapabilityRow } from './capability-row.ts';

type ProbedFile = EvidenceFile & { readonly path: string };

/** The rows with what probes saw: `real` where a claim held, and what was seen beside it where it did not. */
export function withProbedEvidence(rows: readonly CapabilityRow[], files: readonly ProbedFile[]): readonly CapabilityRow[] {
  return files.reduce<readonly CapabilityRow[]>((probed, file) => probed.map((row) => probedRow(row, file)), rows);
}

function probedRow(row: CapabilityRow, file: ProbedFile): CapabilityRow {
  if (file.provider !== row.provider) return row;
  const seen = file.effects.filter((effect) => effect.strategy === row.strategy && effect.verdict !== 'unseen');
  return { ...row, effects: seen.reduce((effects, effect) => withEffect(effects, effect, file), row.effects) };
}

function withEffect(effects: CapabilityRow['effects'], { facet, observed, verdict }: ProbedEffect, file: ProbedFile): CapabilityRow['effects'] {
  const claim = effects[facet] as Claim<Facet> | undefined;
  if (claim === undefined) return effects;
  const evidence = { level: 'real', source: `${file.path}#${facet}` } as const;
  if (verdict === 'confirmed') return claim.evidence.level === 'assumed' ? { ...effects, [facet]: { ...claim, evidence } } : effects;
  const values = [...new Set([...claim.values, ...observed])] as Claim<Facet>['values'];
  return { ...effects, [facet]: { values, evidence, detail: `a probe of ${file.probedAt.slice(0, 10)} saw ${observed.join(', ')}` } };
}
