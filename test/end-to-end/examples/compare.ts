import { compareFlavors, parseRequirement, parseUsage } from '@isobar/compare';
import { SHIPPED_RATES } from '@isobar/currency';
import { createIsobar } from '@isobar/sdk';

const isobar = await createIsobar({ config: 'isobar.yaml' });
const { offers } = await compareFlavors(isobar, {
  requirement: parseRequirement({ vcpu: '2', memory: '8GiB', disk: '100GB' }),
  usage: parseUsage({ traffic: '500GB' }, 0),
  currency: 'EUR',
  period: 'month',
  rates: SHIPPED_RATES,
  at: new Date().toISOString(),
  bookOf: () => null,
  order: 'price',
  limit: 1,
});
for (const { cloud, match, cost } of offers) {
  const holes = cost.parts.flatMap(({ unknown }) => unknown ?? []);
  const total = cost.total === null ? 'unknown' : `${cost.total.atLeast ? 'at least ' : ''}${cost.total.money.amount} EUR, tax ${cost.tax}`;
  process.stdout.write(`${cloud} ${match.flavor.name}: ${total}; ${[...match.reasons.map(({ text }) => text), ...holes].join('; ')}\n`);
}
await isobar.close();
