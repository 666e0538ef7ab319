/** From weakest to strongest. */
export const EVIDENCE_LEVELS = ['assumed', 'documented', 'recorded', 'real'] as const;

export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** How we know. */
export interface Evidence {
  readonly level: EvidenceLevel;
  /** An anchor such as `contracts/iwinv/SOURCES.md#iwinv-rebuild-same-id`. */
  readonly source: string;
}

export function isAtLeast(level: EvidenceLevel, least: EvidenceLevel | 'any'): boolean {
  return least === 'any' || EVIDENCE_LEVELS.indexOf(level) >= EVIDENCE_LEVELS.indexOf(least);
}

export function weakestLevel(levels: readonly EvidenceLevel[]): EvidenceLevel | undefined {
  return EVIDENCE_LEVELS.find((level) => levels.includes(level));
}
