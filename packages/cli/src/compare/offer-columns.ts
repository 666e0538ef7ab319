import type { FlavorComparison, FlavorOffer } from '@isobar/compare';
import { flavorPlaceText, placeText } from '@isobar/compare';
import { addMoney } from '@isobar/currency';

import { barText } from '../output/bar-text.ts';
import type { Column } from '../output/column.ts';
import { dateText, evidenceText, holesText, partAmount, pricesText, rulesText, sourcesText, totalText } from './cost-text.ts';

const PARTS = ['compute', 'bootVolume', 'dataVolume', 'address', 'traffic', 'licence', 'image', 'snapshot'] as const;
const BAR_WIDTH = 12;

export const OFFER_TABLE = ['cloud', 'place', 'flavor', 'size', 'fit', 'price', 'total', 'bar', 'tax', 'evidence', 'why'];

/** Plain decimals beside their currency, for spreadsheets. */
export const OFFER_CSV = [
  'cloud',
  'provider',
  'region',
  'country',
  'countryEvidence',
  'zones',
  'rank',
  'flavor',
  'id',
  'vcpus',
  'memoryMiB',
  'diskGiB',
  'bootVolumeGiB',
  'dataVolumeGiB',
  'fit',
  'score',
  ...PARTS,
  'amount',
  'atLeast',
  'currency',
  'per',
  'tax',
  'whileStopped',
  'evidence',
  'date',
  'sources',
  'rules',
  'unknown',
  'reasons',
];

/** Columns of the offers of a comparison; bars are relative to its dearest offer. */
export function offerColumns(
  { offers, period, currency }: Pick<FlavorComparison, 'offers' | 'period' | 'currency'>,
  ascii: boolean,
): readonly Column<FlavorOffer>[] {
  const longest = Math.max(...offers.map(({ cost }) => Number(cost.total?.money.amount ?? 0)));
  return [
    { name: 'cloud', value: (offer) => offer.cloud },
    { name: 'provider', value: (offer) => offer.provider },
    { name: 'region', value: (offer) => offer.region },
    { name: 'country', value: (offer) => offer.country?.value },
    { name: 'countryEvidence', value: (offer) => offer.country?.level },
    { name: 'zones', value: ({ match }) => match.flavor.zones?.join(' ') },
    { name: 'place', value: (offer) => flavorPlaceText(placeText(offer), offer.match.flavor) },
    { name: 'rank', value: (offer) => offer.rank, align: 'right' },
    { name: 'flavor', value: ({ match: { flavor } }) => flavor.name ?? flavor.id },
    { name: 'id', value: ({ match }) => match.flavor.id },
    { name: 'vcpus', value: ({ match }) => match.flavor.vcpus, align: 'right' },
    { name: 'memoryMiB', value: ({ match }) => match.flavor.memoryMiB, align: 'right' },
    { name: 'diskGiB', value: ({ match }) => match.flavor.diskGiB, align: 'right' },
    { name: 'bootVolumeGiB', value: ({ match }) => match.bootVolumeGiB, align: 'right' },
    { name: 'dataVolumeGiB', value: ({ match }) => match.dataVolumeGiB, align: 'right' },
    { name: 'size', value: sizeText },
    { name: 'fit', value: ({ match }) => match.fit },
    { name: 'score', value: ({ match }) => match.score, align: 'right' },
    { name: 'price', value: ({ cost }) => pricesText(cost), align: 'right' },
    ...PARTS.map((part): Column<FlavorOffer> => ({ name: part, value: ({ cost }) => partAmount(cost, part, addMoney), align: 'right' })),
    { name: 'total', value: ({ cost }) => totalText(cost.total, period), heading: `TOTAL/${period.toUpperCase()}`, align: 'right' },
    { name: 'bar', value: ({ cost }) => bar(cost.total, longest, ascii), heading: '' },
    { name: 'amount', value: ({ cost }) => cost.total?.money.amount, align: 'right' },
    { name: 'atLeast', value: ({ cost }) => cost.total?.atLeast },
    { name: 'currency', value: () => currency },
    { name: 'per', value: () => period },
    { name: 'tax', value: ({ cost }) => (cost.total === null ? null : cost.tax) },
    { name: 'whileStopped', value: ({ cost }) => cost.whileStopped?.money.amount, align: 'right' },
    { name: 'evidence', value: ({ cost }) => evidenceText(cost) },
    { name: 'date', value: ({ cost }) => dateText(cost) },
    { name: 'sources', value: ({ cost }) => sourcesText(cost) },
    { name: 'rules', value: ({ cost }) => rulesText(cost) },
    { name: 'unknown', value: ({ cost }) => holesText(cost) },
    { name: 'reasons', value: ({ match }) => reasonsText(match) },
    { name: 'why', value: ({ match, cost }) => [reasonsText(match), holesText(cost)].filter((text) => text !== '').join('; ') },
  ];
}

function bar(total: FlavorOffer['cost']['total'], longest: number, ascii: boolean): string {
  if (total === null) return barText(null, BAR_WIDTH, { ascii });
  return barText(longest === 0 ? 0 : Number(total.money.amount) / longest, BAR_WIDTH, { ascii, atLeast: total.atLeast });
}

function reasonsText({ reasons }: FlavorOffer['match']): string {
  return reasons.map(({ text }) => text).join('; ');
}

/** `2 vCPU, 8 GiB, 100 GiB volume`: what one would have. */
function sizeText({ match: { flavor, bootVolumeGiB, dataVolumeGiB } }: FlavorOffer): string {
  const { vcpus, memoryMiB, diskGiB } = flavor;
  return [
    `${vcpus ?? '?'} vCPU`,
    `${memoryMiB === null ? '?' : memoryMiB / 1024} GiB`,
    ...(diskGiB === null ? [] : [`${diskGiB} GiB disk`]),
    ...(bootVolumeGiB === null ? [] : [`${bootVolumeGiB} GiB volume`]),
    ...(dataVolumeGiB === null ? [] : [`+${dataVolumeGiB} GiB volume`]),
  ].join(', ');
}
