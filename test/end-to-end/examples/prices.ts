import { createIsobar } from '@isobar/sdk';

const isobar = await createIsobar({ config: 'isobar.yaml' });
const parts = await isobar.prices.quote('lux', { flavorId: 'g1-standard-2-4', volumes: [{ sizeGiB: 50, type: null }], publicAddresses: 1 });
for (const { part, type, prices } of parts ?? []) {
  const price = prices.find(({ per }) => per === 'month');
  const told = price === undefined ? 'not known' : `${price.money.amount} ${price.money.currency} a month, tax ${price.tax}, ${price.level}`;
  process.stdout.write(`${type ?? part}: ${told}\n`);
}
const { value, source } = (await isobar.prices.billing('seoul')).computeWhileStopped;
process.stdout.write(`charged while stopped: ${value} (${source})\n`);
await isobar.close();
