import type { FlavorComparison, FlavorOffer } from '../../comparison/flavor-comparison.ts';
import { flavorPlaceText, placeText } from '../../place/place-text.ts';
import { totalText } from '../cost/cost-bar.ts';
import { partsTable } from '../cost/parts-table.ts';
import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import type { TableColumn } from '../page/data-table.ts';
import { dataTable } from '../page/data-table.ts';
import { EACH, moneyCell } from '../page/money-text.ts';
import { diskText, memoryText } from '../page/size-text.ts';
import { offerLabel } from './flavor-plots.ts';

const NOT_TOLD = 'not told';
const orNotTold = <Value>(value: Value | null, text: (value: Value) => string): string => (value === null ? NOT_TOLD : text(value));

const COLUMNS: readonly TableColumn<FlavorOffer>[] = [
  { heading: 'Flavor', cell: (offer) => offerLabel(offer), names: true },
  { heading: 'vCPU', cell: ({ match: { flavor } }) => cpuText(flavor), numeric: true },
  { heading: 'Memory', cell: ({ match }) => orNotTold(match.flavor.memoryMiB, memoryText), numeric: true },
  { heading: 'Disk', cell: ({ match }) => diskOf(match), wide: true },
  { heading: 'Fit', cell: ({ match }) => match.fit },
  { heading: 'Score', cell: ({ match }) => match.score, numeric: true },
  { heading: 'Total', cell: ({ cost }) => element('data', { value: cost.total?.money.amount ?? '' }, totalText(cost)), numeric: true },
  { heading: 'Tax', cell: ({ cost }) => cost.tax },
  { heading: 'While stopped', cell: ({ cost }) => stoppedCell(cost), numeric: true },
  { heading: 'Why', cell: ({ match }) => match.reasons.map(({ text }) => text).join('; '), wide: true },
];

const PLACE: TableColumn<FlavorOffer> = { heading: 'Place', cell: (offer) => placeCell(offer), wide: true };

/** All offers, and below each price with its source. */
export function flavorTables({ offers, period }: FlavorComparison): Markup | null {
  if (offers.length === 0) return null;
  const isPlaced = offers.some((offer) => placeCell(offer) !== NOT_TOLD);
  const columns = isPlaced ? COLUMNS.toSpliced(1, 0, PLACE) : COLUMNS;
  const parts = offers.flatMap((offer) => offer.cost.parts.map((part) => ({ owner: offerLabel(offer), part })));
  return element(
    'section',
    {},
    element('h2', {}, 'All offers'),
    element('div', { class: 'card' }, dataTable({ caption: `Each offer with its total ${EACH[period]}`, columns, rows: offers })),
    element('h2', {}, 'Where each price comes from'),
    element('div', { class: 'card' }, partsTable('Each part of each total, as its cloud or price book tells it', 'Flavor', period, parts)),
  );
}

/** Where its cloud is, how that is known, and in which zones of it the flavor is. */
function placeCell(offer: FlavorOffer): string {
  const { country, match } = offer;
  const place = country === null ? placeText(offer) : `${placeText(offer)} (${country.level})`;
  return flavorPlaceText(place, match.flavor) || NOT_TOLD;
}

function cpuText({ vcpus, vcpuKind }: FlavorOffer['match']['flavor']): string {
  return orNotTold(vcpus, (count) => (vcpuKind === null ? `${count}` : `${count} ${vcpuKind}`));
}

function diskOf({ flavor, bootVolumeGiB, dataVolumeGiB }: FlavorOffer['match']): string {
  const own = flavor.diskGiB === null ? [] : [`${diskText(flavor.diskGiB)} included`];
  const boot = bootVolumeGiB === null ? [] : [`${diskText(bootVolumeGiB)} as boot volume`];
  const data = dataVolumeGiB === null ? [] : [`${diskText(dataVolumeGiB)} as data volume`];
  return [...own, ...boot, ...data].join(', ');
}

function stoppedCell({ whileStopped, period }: FlavorOffer['cost']): Markup | string {
  return moneyCell(whileStopped?.money ?? null, period, whileStopped?.atLeast === true ? 'at least ' : '');
}
