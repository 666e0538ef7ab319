import type { Effect, Loss, Plan, Price } from '@isobar/core';

import { textTable } from '../output/text-table.ts';
import { describeValues, shortSource } from './describe-effect.ts';

/** A plan for a person: what will be done, what it does to what, what it costs and what must be accepted. */
export function planText(plan: Plan): string {
  const sections = [
    heading(plan),
    plan.changes ? steps(plan) : 'Nothing to do: it is already so.',
    effectTable(plan.effects),
    list('Losses', plan.losses.map(lossLine)),
    list(
      'Warnings',
      plan.warnings.map((warning) => `${warning.type}: ${warning.subject}: ${warning.detail}`),
    ),
    list(
      'Other ways, and why not',
      plan.rejected.map((rejection) => `${rejection.strategy}: ${rejection.reasons.join('; ')}`),
    ),
    footer(plan),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function heading(plan: Plan): string {
  return `Plan: ${plan.action} ${plan.target} (${plan.provider}) by ${plan.strategy.id}, ${plan.strategy.support}: ${plan.strategy.title}`;
}

function steps(plan: Plan): string {
  const lines = plan.steps.map((step, index) => {
    const mark = step.pointOfNoReturn === true ? '  << point of no return' : '';
    const undo = step.compensation === undefined ? '' : `  (undone by: ${step.compensation.title})`;
    return `  ${index + 1}. ${step.title}${step.writes ? '' : ' (reads only)'}${undo}${mark}`;
  });
  return ['Steps', ...lines].join('\n');
}

function effectTable(effects: readonly Effect[]): string {
  if (effects.length === 0) return '';
  return textTable(effects, [
    { name: 'effect on', value: (effect) => (effect.item === undefined ? effect.facet : `${effect.facet} ${effect.item}`) },
    { name: 'is', value: describeValues },
    { name: 'evidence', value: (effect) => `${effect.evidence.level} (${shortSource(effect.evidence.source)})` },
    { name: 'note', value: (effect) => effect.detail ?? '' },
  ]);
}

function lossLine(loss: Loss): string {
  const consent = loss.kind === 'inherent' ? 'the action’s own meaning' : loss.blocks ? 'must be accepted' : 'only assumed, does not block';
  return `${loss.accept}: ${loss.text} [${loss.evidence.level}; ${consent}]`;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...[...new Set(lines)].map((line) => `  - ${line}`)].join('\n');
}

function footer(plan: Plan): string {
  const duration = plan.duration === null ? 'not known' : `${plan.duration.typicalSeconds.join('–')} s [${plan.duration.evidence.level}]`;
  return [
    `Cost: compute ${priceText(plan.cost.before)} -> ${priceText(plan.cost.after)} (${plan.cost.note})`,
    `Takes: ${duration}.  Valid until ${plan.expiresAt}.  ${plan.digest}`,
    `To accept: ${acceptText(plan)}`,
  ].join('\n');
}

export function priceText(price: Price | null): string {
  return price === null ? 'unknown' : `${price.money.amount} ${price.money.currency}/${price.per}${price.level === 'assumed' ? ' (assumed)' : ''}`;
}

/** What the user has to type for this plan to run. */
export function acceptText(plan: Plan): string {
  const { inherent, surprising } = plan.accept;
  const parts = [
    ...(inherent.length === 0 ? [] : [`--yes (${inherent.join(', ')})`]),
    ...(surprising.length === 0 ? [] : [`--accept ${surprising.join(',')}`]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}
