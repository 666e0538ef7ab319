import type { Plan } from '@isobar/core';

import { textTable } from '../output/text-table.ts';
import { acceptText, priceText } from './plan-text.ts';

/** Plans of the same action on several clouds, a column each with its label above, a line per facet. */
export function sideBySide(plans: readonly Plan[], labels: readonly string[]): string {
  const facets = [...new Set(plans.flatMap((plan) => plan.effects.map((effect) => effect.facet)))];
  const rows = [
    row('strategy', plans, (plan) => `${plan.strategy.id} (${plan.strategy.support})`),
    row('steps', plans, (plan) => String(plan.steps.length)),
    row('no return after', plans, (plan) => plan.pointOfNoReturn ?? 'nothing'),
    ...facets.map((facet) => row(facet, plans, (plan) => facetText(plan, facet))),
    row('compute price', plans, (plan) => `${priceText(plan.cost.before)} -> ${priceText(plan.cost.after)}`),
    row('must be accepted', plans, acceptText),
  ];
  return textTable(rows, [
    { name: plans[0]?.action ?? 'plan', value: (line) => line.label },
    ...plans.map((plan, index) => ({ name: plan.target, heading: labels[index] ?? plan.target, value: (line: Row) => line.cells[index] })),
  ]);
}

interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

function row(label: string, plans: readonly Plan[], cell: (plan: Plan) => string): Row {
  return { label, cells: plans.map(cell) };
}

/** All items of a facet in one cell, each with how well it is known. */
function facetText(plan: Plan, facet: string): string {
  const effects = plan.effects.filter((effect) => effect.facet === facet);
  if (effects.length === 0) return '–';
  const texts = effects.map((effect) => `${effect.values.join('/')} [${effect.evidence.level}]`);
  return [...new Set(texts)].join(', ');
}
