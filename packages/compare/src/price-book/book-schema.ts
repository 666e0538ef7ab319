import { CURRENCIES } from '@isobar/currency';
import { z } from 'zod';

const PERIODS = ['hour', 'day', 'month'] as const;
const TAXES = ['excluded', 'included', 'unknown'] as const;

/** Each message says what is allowed: a problem is told with it. */
const text = z.string('a text').min(1, 'a text that is not empty');
const amount = z
  .number('a number that is not negative, such as 0.012, without quotes')
  .min(0, 'a number that is not negative, such as 0.012, without quotes');
const day = z.iso.date('a day such as 2026-01-31').meta({ id: 'day' });
const yesOrNo = z.boolean('true or false');

/** A mapping with these members and no other. */
function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, `a mapping of ${Object.keys(shape).join(', ')}`);
}

/** One price, or several for days that do not overlap. A function, so that a bundle makes it where it stands: the name is of this one object. */
function oneOrMore<Price extends z.ZodType>(price: Price, id: string) {
  return z.union([price, z.array(price).min(1, 'at least one price')]).meta({ id });
}

const validity = {
  from: day.optional().describe('First day on which it holds, UTC; open where left out'),
  until: day.optional().describe('Last day on which it holds, UTC; open where left out'),
  source: text.optional().describe('Where the price stands, such as the number of a contract'),
};

const timed = mapping({
  price: amount.describe('For one unit and period, in the currency of the book'),
  per: z.enum(PERIODS, PERIODS.join(', ')),
  ...validity,
}).meta({ id: 'price' });
const byAmount = mapping({ price: amount.describe('For one GB (10^9 bytes), in the currency of the book'), ...validity }).meta({
  id: 'trafficPrice',
});

const timedPrices = oneOrMore(timed, 'prices');
const byName = z.record(z.string(), timedPrices, 'prices by name');

const prices = mapping({
  flavors: byName.optional().describe('Of a whole server, by id or name of its flavor'),
  vcpu: timedPrices.optional().describe('Of one vCPU of a flavor that has no price of its own'),
  memoryGiB: timedPrices.optional().describe('Of one GiB (2^30 bytes) of memory of such a flavor'),
  volumeGiB: byName.optional().describe('Of one GiB, by volume type; `default` is the type that the cloud takes where none is named'),
  imageGiB: timedPrices.optional().describe('Of one GiB of images'),
  snapshotGiB: timedPrices.optional().describe('Of one GiB of snapshots'),
  address: timedPrices.optional().describe('Of one public address'),
  trafficGb: oneOrMore(byAmount, 'trafficPrices').optional().describe('Of one GB (10^9 bytes) going out, beyond what is free'),
  licence: mapping({ linux: timedPrices.optional(), windows: timedPrices.optional() })
    .optional()
    .describe('Of the licence of a system, for one server'),
});

/** The file as it is written. Decimals are taken from the text, not from these numbers. */
export const bookSchema = mapping({
  version: z.literal(1, '1'),
  cloud: text.describe('Name of the cloud in isobar.yaml'),
  provider: text.describe('Provider of that cloud'),
  region: text.optional().describe('Region that the prices are for; all where left out'),
  currency: z.enum(CURRENCIES, CURRENCIES.join(', ')).describe('ISO 4217, of every price'),
  tax: z.enum(TAXES, TAXES.join(', ')).describe('Whether value added tax is in every price'),
  ...validity,
  billing: mapping({
    computeWhileStopped: yesOrNo.optional().describe('Whether compute is charged while a server is stopped'),
    storageWhileStopped: yesOrNo.optional().describe('Whether volumes are charged while a server is stopped'),
    freeTrafficGb: z
      .union([amount, z.literal('unlimited')], 'a number of GB that is not negative, or unlimited')
      .optional()
      .describe('GB (10^9 bytes) a month going out without charge'),
    hoursPerMonth: z
      .number('hours from 1 to 744')
      .min(1, 'hours from 1 to 744')
      .max(744, 'hours from 1 to 744')
      .optional()
      .describe('Hours by which a price per hour becomes one per month'),
  }).optional(),
  prices: prices.optional(),
});

export type BookFile = z.output<typeof bookSchema>;
export type TimedEntry = z.output<typeof timed>;
export type AmountEntry = z.output<typeof byAmount>;

/** The schema of a price book as JSON Schema 2020-12, for editors and other programs. */
export function bookJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(bookSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'urn:isobar:price-book:1',
    title: 'Isobar price book',
    description: 'Prices of one cloud that the cloud itself does not tell: a price list, or a contract',
    ...schema,
  };
}
