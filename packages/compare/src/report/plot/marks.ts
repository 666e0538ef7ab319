import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import { CLOUD_COLOURS } from './palette.ts';

/** Paths around 0 0, about 12 wide. */
const SHAPES = [
  'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z',
  'M-5 -5h10v10h-10z',
  'M0 -6.5L6 5H-6z',
  'M0 -6.5L6.5 0L0 6.5L-6.5 0z',
  'M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  'M0 6.5L6 -5H-6z',
];

/** Class that gives the colour of a series; more series than colours share some, with other shapes. */
export function seriesClass(series: number): string {
  return `series-${series % CLOUD_COLOURS.length}`;
}

/** The mark of a series around 0 0; hollow where the value is only a bound. */
export function mark(series: number, hollow = false): Markup {
  return element('path', { class: `${hollow ? 'mark hollow' : 'mark'} ${seriesClass(series)}`, d: SHAPES[series % SHAPES.length] ?? '' });
}

/** The mark as a legend shows it. */
export function legendMark(series: number): Markup {
  return element('g', { transform: 'translate(7 7)' }, mark(series));
}
