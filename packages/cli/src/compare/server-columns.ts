import type { ComparedServer, InventoryComparison, ServerOffer } from '@isobar/compare';
import { flavorPlaceText, placeText } from '@isobar/compare';

import type { Column } from '../output/column.ts';
import { dateText, deltaText, evidenceText, holesText, rulesText, sourcesText, totalText } from './cost-text.ts';

/** A server beside what it would be on one cloud. */
export interface ServerRow {
  readonly server: ComparedServer;
  /** null where there is no other cloud. */
  readonly offer: ServerOffer | null;
}

export const SERVER_TABLE = ['server', 'name', 'flavor', 'now', 'there', 'place', 'flavorThere', 'fit', 'cost', 'delta', 'blockers', 'why'];

/** Plain decimals beside their currency, for spreadsheets. */
export const SERVER_CSV = [
  'server',
  'name',
  'cloud',
  'flavor',
  'vcpus',
  'memoryMiB',
  'nowAmount',
  'nowAtLeast',
  'nowTax',
  'there',
  'regionThere',
  'countryThere',
  'flavorThere',
  'fit',
  'score',
  'amount',
  'atLeast',
  'tax',
  'deltaAmount',
  'deltaBound',
  'currency',
  'per',
  'blockers',
  'reasons',
  'unknown',
  'evidence',
  'date',
  'sources',
  'rules',
];

/** One row for each server and cloud. */
export function serverRows({ servers }: InventoryComparison): readonly ServerRow[] {
  return servers.flatMap((server): readonly ServerRow[] =>
    server.offers.length === 0 ? [{ server, offer: null }] : server.offers.map((offer) => ({ server, offer })),
  );
}

export function serverColumns({
  period,
  currency,
  places,
}: Pick<InventoryComparison, 'period' | 'currency' | 'places'>): readonly Column<ServerRow>[] {
  const placeOf = new Map(places.map((place) => [place.cloud, place]));
  const there = ({ offer }: ServerRow) => placeOf.get(offer?.cloud ?? '');
  return [
    { name: 'server', value: ({ server }) => server.ref },
    { name: 'name', value: ({ server }) => server.name },
    { name: 'cloud', value: ({ server }) => server.cloud },
    { name: 'flavor', value: ({ server }) => server.flavor },
    { name: 'vcpus', value: ({ server }) => server.requirement?.vcpus, align: 'right' },
    { name: 'memoryMiB', value: ({ server }) => server.requirement?.memoryMiB, align: 'right' },
    { name: 'now', value: ({ server }) => totalText(server.cost?.total ?? null, period), align: 'right' },
    { name: 'nowAmount', value: ({ server }) => server.cost?.total?.money.amount, align: 'right' },
    { name: 'nowAtLeast', value: ({ server }) => server.cost?.total?.atLeast },
    { name: 'nowTax', value: ({ server }) => (server.cost?.total ? server.cost.tax : null) },
    { name: 'there', value: ({ offer }) => offer?.cloud },
    { name: 'place', value: (row) => flavorPlaceText(placeText(there(row) ?? NOWHERE), row.offer?.match?.flavor ?? { zones: null }) },
    { name: 'regionThere', value: (row) => there(row)?.region },
    { name: 'countryThere', value: (row) => there(row)?.country?.value },
    { name: 'flavorThere', value: ({ offer }) => offer?.match?.flavor.name ?? offer?.match?.flavor.id, heading: 'FLAVOR THERE' },
    { name: 'fit', value: ({ offer }) => offer?.match?.fit },
    { name: 'score', value: ({ offer }) => offer?.match?.score, align: 'right' },
    { name: 'cost', value: ({ offer }) => totalText(offer?.cost?.total ?? null, period), align: 'right' },
    { name: 'amount', value: ({ offer }) => offer?.cost?.total?.money.amount, align: 'right' },
    { name: 'atLeast', value: ({ offer }) => offer?.cost?.total?.atLeast },
    { name: 'tax', value: ({ offer }) => (offer?.cost?.total ? offer.cost.tax : null) },
    { name: 'delta', value: ({ offer }) => deltaText(offer?.delta ?? null, period), align: 'right' },
    { name: 'deltaAmount', value: ({ offer }) => offer?.delta?.money.amount, align: 'right' },
    { name: 'deltaBound', value: ({ offer }) => offer?.delta?.bound },
    { name: 'currency', value: () => currency },
    { name: 'per', value: () => period },
    { name: 'blockers', value: ({ offer }) => offer?.blockers.join('; ') },
    { name: 'why', value: (row) => [reasonsText(row.offer), holesOf(row)].filter((text) => text !== '').join('; ') },
    { name: 'reasons', value: ({ offer }) => reasonsText(offer) },
    { name: 'unknown', value: holesOf },
    { name: 'evidence', value: ({ offer }) => (offer?.cost ? evidenceText(offer.cost) : null) },
    { name: 'date', value: ({ offer }) => (offer?.cost ? dateText(offer.cost) : null) },
    { name: 'sources', value: ({ offer }) => (offer?.cost ? sourcesText(offer.cost) : null) },
    { name: 'rules', value: ({ offer }) => (offer?.cost ? rulesText(offer.cost) : null) },
  ];
}

const NOWHERE = { region: null, country: null };

/** Reasons that stand in no way; those that do are blockers. */
function reasonsText(offer: ServerOffer | null): string {
  const { reasons = [], blockers = [] } = offer?.match ?? {};
  const inTheWay = new Set(blockers.map(({ text }) => text));
  return reasons.flatMap(({ text }) => (inTheWay.has(text) ? [] : [text])).join('; ');
}

function holesOf({ server, offer }: ServerRow): string {
  const here = server.cost === null ? '' : holesText(server.cost);
  const there = offer?.cost ? holesText(offer.cost) : '';
  return [here === '' ? '' : `now: ${here}`, there === '' ? '' : `there: ${there}`].filter((text) => text !== '').join('; ');
}
