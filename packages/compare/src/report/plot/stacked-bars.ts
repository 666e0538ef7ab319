import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import { horizontalAxis, uprightLines } from './axis.ts';
import type { Caption, LegendEntry } from './figure.ts';
import { drawing, figure, legend, swatch } from './figure.ts';
import type { Scale } from './scale.ts';
import { niceScale, percentText } from './scale.ts';

/** A known share of a bar. */
export interface BarSegment {
  /** Class that colours it. */
  readonly className: string;
  /** What the legend says. */
  readonly name: string;
  readonly value: number;
  /** The value with its unit. */
  readonly text: string;
}

export interface Bar {
  readonly id: string;
  readonly label: Markup;
  readonly segments: readonly BarSegment[];
  /** What stands behind the bar. */
  readonly total: string;
  /** What is not known of it: its end is open. null where all is known; without segments nothing is. */
  readonly missing: string | null;
}

export interface StackedBarPlot extends Caption {
  readonly axisName: string;
  readonly bars: readonly Bar[];
  /** Lengths are counts. */
  readonly whole?: boolean;
}

/** Width of the hatched end that says "at least", in percent of the plot. */
const OPEN_END_PERCENT = 6;

/** One bar per row. What is not known is hatched, and never has the length of nothing. */
export function stackedBars({ axisName, bars, whole = false, ...caption }: StackedBarPlot): Markup {
  const scale = niceScale(0, Math.max(0, ...bars.map(neededLength)), { whole });
  const rows = bars.map((bar) => barRow(bar, scale));
  const axis = element('li', { class: 'bar-row bar-axis', 'aria-hidden': 'true' }, horizontalAxis(scale, axisName, 'none'));
  return figure(caption, legend(legendOf(bars)), element('ul', { class: 'bars' }, ...rows, axis));
}

function lengthOf({ segments }: Bar): number {
  return segments.reduce((sum, { value }) => sum + value, 0);
}

function neededLength(bar: Bar): number {
  return bar.missing === null ? lengthOf(bar) : lengthOf(bar) / (1 - OPEN_END_PERCENT / 100);
}

function barRow(bar: Bar, scale: Scale): Markup {
  return element(
    'li',
    { class: 'bar-row', 'data-bar': bar.id },
    element('span', { class: 'bar-label' }, bar.label),
    drawing({ class: 'bar' }, spoken(bar), uprightLines(scale), ...(bar.segments.length === 0 ? [unknownBar()] : knownBar(bar, scale))),
    element('span', { class: 'bar-total' }, bar.total),
  );
}

function knownBar(bar: Bar, scale: Scale): readonly Markup[] {
  let start = 0;
  const drawn = bar.segments.map(({ className, value, name, text }) => {
    const from = scale.percent(start);
    start += value;
    const width = scale.percent(start) - from;
    return rect({ className: `segment ${className}`, from, width }, `${name}: ${text}`);
  });
  const end = scale.percent(start);
  return bar.missing === null ? drawn : [...drawn, rect({ className: 'open-end', from: end, width: OPEN_END_PERCENT }, `and more: ${bar.missing}`)];
}

function unknownBar(): Markup {
  return rect({ className: 'unknown-bar', from: 0, width: 100 }, 'not known');
}

function rect({ className, from, width }: { readonly className: string; readonly from: number; readonly width: number }, title: string): Markup {
  const place = { x: percentText(from), y: '15%', width: percentText(width), height: '70%' };
  return element('rect', { class: className, ...place }, element('title', {}, title));
}

function spoken({ segments, total, missing }: Bar): string {
  const parts = segments.map(({ name, text }) => `${name} ${text}`).join(', ');
  return [total, parts, missing ?? ''].filter((text) => text !== '').join('; ');
}

/** Entries in the order in which they are first drawn, and what the hatches mean where there are some. */
function legendOf(bars: readonly Bar[]): readonly LegendEntry[] {
  const names = new Map(bars.flatMap(({ segments }) => segments.map(({ className, name }) => [className, name] as const)));
  const known = [...names].map(([className, name]) => ({ name, sign: swatch(className) }));
  const isOpen = bars.some(({ segments, missing }) => segments.length > 0 && missing !== null);
  const isUnknown = bars.some(({ segments }) => segments.length === 0);
  return [
    ...known,
    ...(isOpen ? [{ name: 'at least: a part is not known', sign: swatch('open-end') }] : []),
    ...(isUnknown ? [{ name: 'not known', sign: swatch('unknown-bar') }] : []),
  ];
}
