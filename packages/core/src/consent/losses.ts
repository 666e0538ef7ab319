import type { Action } from '../action/action.ts';
import type { Effect } from '../effect/effect.ts';
import type { Evidence } from '../effect/evidence.ts';
import type { AcceptName } from './accept-name.ts';
import { LOSS_RULES } from './loss-rules.ts';

/** A loss that a plan shows. `blocks` tells whether it must be accepted by name before anything is sent. */
export interface Loss {
  readonly accept: AcceptName;
  readonly kind: 'inherent' | 'surprising';
  readonly subject: string;
  readonly item: string | null;
  readonly text: string;
  readonly evidence: Evidence;
  readonly blocks: boolean;
}

/**
 * Losses among the effects of one action. A surprising loss that is only assumed does not block by itself:
 * it becomes a warning, and blocks where `preserve` asks (that is decided with the plan).
 */
export function lossesOf(action: Action, effects: readonly Effect[]): readonly Loss[] {
  return effects.flatMap((effect) =>
    LOSS_RULES[action]
      .filter((rule) => rule.facet === effect.facet && effect.values.some((value) => rule.values.includes(value)))
      .map((rule) => ({
        accept: rule.accept,
        kind: rule.kind,
        subject: effect.facet,
        item: effect.item ?? null,
        text: describe(effect, rule.values),
        evidence: effect.evidence,
        blocks: rule.kind === 'surprising' && effect.evidence.level !== 'assumed',
      })),
  );
}

function describe(effect: Effect, losing: readonly string[]): string {
  const values: readonly string[] = effect.values;
  const certain = values.every((value) => losing.includes(value));
  const what = values.filter((value) => losing.includes(value)).join(' or ');
  const subject = effect.item === undefined ? effect.facet : `${effect.facet} ${effect.item}`;
  const detail = effect.detail === undefined ? '' : `: ${effect.detail}`;
  return `${subject} ${certain ? 'is' : 'may be'} ${what}${detail}`;
}
