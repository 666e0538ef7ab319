import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { Facts } from '../adapter/facts.ts';
import type { Effect } from '../effect/effect.ts';
import type { EvidenceLevel } from '../effect/evidence.ts';
import { isAtLeast } from '../effect/evidence.ts';
import type { PreserveName } from '../effect/facet.ts';
import { facetsOfPreserveName, PRESERVE_NAMES, PRESERVING_VALUES } from '../effect/facet.ts';
import type { Strategy } from './strategy.ts';

export interface Preservation {
  readonly preserve: readonly PreserveName[];
  /** The least level that may carry a `preserve`. */
  readonly evidence: EvidenceLevel | 'any';
}

export interface Rejection {
  readonly strategy: string;
  readonly reasons: readonly string[];
  readonly alternative?: string;
}

export interface Choice<A extends Action> {
  readonly strategy: Strategy<A> | null;
  readonly effects: readonly Effect[];
  /** `preserve` names that the chosen strategy keeps only by assumption. */
  readonly unproven: readonly PreserveName[];
  readonly rejected: readonly Rejection[];
  /** True where only facts that cannot be read stand against every strategy. */
  readonly unknown: boolean;
}

/** The first strategy, native before emulated, that fits and keeps what must be kept. Pure. */
export function chooseStrategy<A extends Action>(
  strategies: readonly Strategy<A>[],
  facts: Facts,
  request: ActionRequest<A>,
  preservation: Preservation,
): Choice<A> {
  const rejected: Rejection[] = [];
  let doubtful: Choice<A> | null = null;
  for (const strategy of nativeFirst(strategies)) {
    const fit = strategy.fit(facts, request);
    if (fit.verdict === 'no') {
      rejected.push({ strategy: strategy.id, reasons: fit.reasons, ...(fit.alternative === undefined ? {} : { alternative: fit.alternative }) });
      continue;
    }
    const effects = strategy.effects(facts, request);
    const verdicts = preservation.preserve.map((name) => keeps(name, effects, preservation.evidence));
    const reasons = verdicts.flatMap((verdict) => verdict.reasons);
    if (reasons.length > 0) {
      rejected.push({ strategy: strategy.id, reasons });
      continue;
    }
    const unproven = [...new Set(verdicts.flatMap((verdict) => verdict.unproven))];
    if (fit.verdict === 'yes') return { strategy, effects, unproven, rejected, unknown: false };
    doubtful ??= { strategy, effects, unproven, rejected, unknown: true };
  }
  return doubtful ?? { strategy: null, effects: [], unproven: [], rejected, unknown: false };
}

export function nativeFirst<A extends Action>(strategies: readonly Strategy<A>[]): readonly Strategy<A>[] {
  return [...strategies.filter((strategy) => strategy.support === 'native'), ...strategies.filter((strategy) => strategy.support === 'emulated')];
}

interface KeepVerdict {
  readonly reasons: readonly string[];
  /** What is kept only by assumption: the name itself, or the facets of its group where others are proven. */
  readonly unproven: readonly PreserveName[];
}

function keeps(name: PreserveName, effects: readonly Effect[], least: EvidenceLevel | 'any'): KeepVerdict {
  const present = effects.filter((effect) => facetsOfPreserveName(name).includes(effect.facet) && !isAbsent(effect));
  return { reasons: present.flatMap((effect) => reasonsAgainst(effect, least)), unproven: unprovenNames(name, present) };
}

/** The server has no such thing, so nothing of it can be lost. */
function isAbsent(effect: Effect): boolean {
  const values: readonly string[] = effect.values;
  return values.length === 1 && values[0] === 'none';
}

function reasonsAgainst(effect: Effect, least: EvidenceLevel | 'any'): readonly string[] {
  const values: readonly string[] = effect.values;
  const { level, source } = effect.evidence;
  const subject = effect.item === undefined ? effect.facet : `${effect.facet} (${effect.item})`;
  if (!values.every((value) => PRESERVING_VALUES.has(value))) {
    const detail = effect.detail === undefined ? '' : `, ${effect.detail}`;
    return [`${subject} would be ${values.join(' or ')}${detail} [${level}: ${source}]`];
  }
  if (isAtLeast(level, least)) return [];
  return [`${subject} is kept only by ${level} evidence, ${least} was asked for [${source}]`];
}

function unprovenNames(name: PreserveName, present: readonly Effect[]): readonly PreserveName[] {
  const assumed = present.filter((effect) => effect.evidence.level === 'assumed');
  if (assumed.length === 0) return [];
  if (assumed.length === present.length) return [name];
  return PRESERVE_NAMES.filter((known) => assumed.some((effect) => effect.facet === known));
}
