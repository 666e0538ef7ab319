import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { EvidenceLevel } from '../effect/evidence.ts';
import { EVIDENCE_LEVELS } from '../effect/evidence.ts';
import type { PreserveName } from '../effect/facet.ts';
import { PRESERVE_NAMES } from '../effect/facet.ts';
import { invalidArgument } from '../error/invalid-argument.ts';

/** What must survive, and how well that must be known. */
export interface Keep {
  readonly preserve?: readonly string[] | undefined;
  readonly evidence?: string | undefined;
}

/** What is wanted. */
export interface Intent<A extends Action> extends Keep {
  readonly action: A;
  /** Id of what the action is done to; null where it makes a new one. */
  readonly targetId: string | null;
  readonly request: ActionRequest<A>;
}

export interface ParsedKeep {
  readonly preserve: readonly PreserveName[];
  readonly evidence: EvidenceLevel | 'any';
}

/** @throws CloudError `invalid_argument` for a name that is not in the lists */
export function parseKeep(keep: Keep): ParsedKeep {
  const preserve = (keep.preserve ?? []).map((name) => {
    if (!(PRESERVE_NAMES as readonly string[]).includes(name)) throw invalidArgument('preserve', name, PRESERVE_NAMES.join(', '));
    return name as PreserveName;
  });
  const evidence = keep.evidence ?? 'any';
  if (evidence !== 'any' && !(EVIDENCE_LEVELS as readonly string[]).includes(evidence)) {
    throw invalidArgument('evidence', evidence, ['any', ...EVIDENCE_LEVELS].join(', '));
  }
  return { preserve, evidence: evidence as EvidenceLevel | 'any' };
}
