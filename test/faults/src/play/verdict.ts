/** How something that was asked for ended, and what was wrong with that. */
export interface Verdict {
  /** The verb, or the read. */
  readonly action: string;
  readonly end: End;
  /** What was said of an end that is none of the good ones. */
  readonly said?: string;
  /** Untruths, things done twice or not asked for; empty where all is well. */
  readonly problems: readonly string[];
}

export interface Played {
  readonly verdict: Verdict;
  /** Plans, operations and errors, as anybody may see them. */
  readonly shown: string;
}

export const ENDS = [
  /** A read that came back. */
  'right',
  /** A read or a plan that failed, and said so. */
  'honestError',
  /** The cloud or Isobar refused it, as without faults. */
  'refused',
  'succeeded',
  /** Failed, and was not applied. */
  'notApplied',
  /** Failed halfway, and said how far it came. */
  'partly',
  'unknown',
  /** There was nothing to do it to. */
  'nothing',
] as const;

export type End = (typeof ENDS)[number];
