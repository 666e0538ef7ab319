import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { Facts } from '../adapter/facts.ts';
import type { Effect } from '../effect/effect.ts';
import type { EvidenceLevel } from '../effect/evidence.ts';
import { isAtLeast } from '../effect/evidence.ts';
import type { PreserveName } from '../effect/facet.ts';
import { facetsOfPreserveName, PRESERVING_VALUES } from '../effect/facet.ts';
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
    const unproven = preservation.preserve.filter((_, index) => verdicts[index]?.assumed);
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
  readonly assumed: boolean;
}

function keeps(name: PreserveName, effects: readonly Effect[], least: EvidenceLevel | 'any'): KeepVerdict {
  const concerned = effects.filter((effect) => facetsOfPreserveName(name).includes(effect.facet));
  const reasons = concerned.flatMap((effect) => {
    const values: readonly string[] = effect.values;
    const subject = effect.item === undefined ? effect.facet : `${effect.facet} (${effect.item})`;
    if (!values.every((value) => PRESERVING_VALUES.has(value))) {
      const detail = effect.detail === undefined ? '' : `, ${effect.detail}`;
      return [`${subject} would be ${values.join(' or ')}${detail} [${effect.evidence.level}: ${effect.evidence.source}]`];
    }
    if (values.includes('none') && values.length === 1) return [];
    if (!isAtLeast(effect.evidence.level, least)) {
      return [`${subject} is kept only by ${effect.evidence.level} evidence, ${least} was asked for [${effect.evidence.source}]`];
    }
    return [];
  });
  const assumed = concerned.some(
    (effect) => effect.evidence.level === 'assumed' && !(effect.values.length === 1 && effect.values[0] === ('none' as never)),
  );
  return { reasons, assumed };
}
