import { readFileSync } from 'node:fs';

import type { Evidence, Facet, Json, JsonObject } from '@isobar/core';
import { canonicalJson, CloudError } from '@isobar/core';

import type { Signature } from './signature.ts';
import { isSignedBy } from './signature.ts';

/** One thing that a read told about the cloud: shapes, absence answers, limits, the clock. Never an id, a name or an address. */
export interface ProbeAnswer {
  readonly id: string;
  readonly title: string;
  readonly answer: Json;
}

/** What was seen of one declared effect. */
export interface ProbedEffect {
  readonly action: string;
  readonly strategy: string;
  readonly facet: Facet;
  readonly declared: { readonly values: readonly string[]; readonly evidence: Evidence };
  /** Empty where nothing could be seen. */
  readonly observed: readonly string[];
  readonly verdict: 'confirmed' | 'contradicted' | 'unseen';
}

/** What became of one action of the probe. */
export interface ProbedAction {
  readonly action: string;
  readonly strategy: string | null;
  readonly state: string;
  readonly note: string | null;
}

/** What one probe of one cloud found; redacted, and signed with the prober's own key. */
export interface EvidenceFile {
  readonly schema: 'isobar.evidence/1';
  readonly provider: string;
  readonly probedAt: string;
  readonly wrote: boolean;
  readonly answers: readonly ProbeAnswer[];
  readonly actions: readonly ProbedAction[];
  readonly effects: readonly ProbedEffect[];
  /** What the probe could not take away again, by kind: how many. Empty when nothing is left. */
  readonly leftovers: Readonly<Record<string, number>>;
  readonly signature: Signature;
}

export type UnsignedEvidence = Omit<EvidenceFile, 'signature'>;

/** The bytes that are signed. */
export function signedText(evidence: UnsignedEvidence): string {
  return canonicalJson(evidence as unknown as JsonObject);
}

/** @throws CloudError `invalid_argument` for a file that is none, or whose signature does not fit its content */
export function readEvidenceFile(path: string): EvidenceFile & { readonly path: string } {
  const file = parse(path);
  if (file?.schema !== 'isobar.evidence/1') throw refused(path, 'it is not an evidence file (isobar.evidence/1)');
  const { signature, ...evidence } = file;
  if (!isSignedBy(signedText(evidence), signature)) throw refused(path, 'its signature does not fit its content: it was changed after the probe');
  return { ...file, path };
}

function parse(path: string): EvidenceFile | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as EvidenceFile | null;
  } catch (error) {
    throw refused(path, error instanceof Error ? error.message : String(error));
  }
}

function refused(path: string, why: string): CloudError {
  return new CloudError('invalid_argument', `--evidence ${path}: ${why}`, { field: 'evidence', given: path, outcome: 'not_applied' });
}
