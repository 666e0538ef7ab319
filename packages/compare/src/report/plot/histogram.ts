import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import { horizontalAxis, levelLines, uprightLine, verticalAxis } from './axis.ts';
import type { Caption } from './figure.ts';
import { drawing, figure, legend, swatch } from './figure.ts';
import type { Scale } from './scale.ts';
import { niceScale, percentText } from './scale.ts';

/** A value and whether it is exact or only a bound. */
export interface Spread {
  readonly value: number;
  readonly exact: boolean;
}

export interface HistogramPlot extends Caption {
  readonly xName: string;
  readonly values: readonly Spread[];
  /** How many have no place in it, and why. */
  readonly absent: string | null;
}

/** Values between two round edges; the outermost hold what lies beyond them too. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly exact: number;
  readonly bounds: number;
}

const STEPS = 12;
/** What lies outside of these quantiles is counted at the edges, so that one giant does not squeeze all others into a line. */
const SHOWN = [0.005, 0.995] as const;

/** How values spread around nothing: left of the line is less, right of it is more. */
export function histogram({ xName, values, absent, ...caption }: HistogramPlot): Markup {
  const { bins, scale } = binsOf(values);
  const counts = niceScale(0, Math.max(1, ...bins.map(({ exact, bounds }) => exact + bounds)), { steps: 4, whole: true });
  const bars = bins.flatMap((bin) => binBars(bin, scale, counts));
  const zero = scale.low <= 0 && scale.high >= 0 ? uprightLine('zero', scale.percent(0)) : null;
  return figure(
    caption,
    legend([
      { name: 'costs less there', sign: swatch('less') },
      { name: 'costs the same or more there', sign: swatch('more') },
      ...(values.every(({ exact }) => exact) ? [] : [{ name: 'only a bound is known', sign: swatch('veil') }]),
    ]),
    element('p', { class: 'axis-name' }, 'servers'),
    element(
      'div',
      { class: 'field low' },
      verticalAxis(counts),
      drawing({ class: 'area' }, caption.title, levelLines(counts), ...bars, zero),
      horizontalAxis(scale, xName),
    ),
    absent === null ? null : element('p', { class: 'absent' }, absent),
  );
}

export function binsOf(values: readonly Spread[]): { readonly bins: readonly Bin[]; readonly scale: Scale } {
  const sorted = values.map(({ value }) => value).sort((left, right) => left - right);
  const [low, high] = SHOWN.map((share) => sorted[Math.round(share * (sorted.length - 1))] ?? 0) as [number, number];
  const scale = niceScale(Math.min(low, 0), Math.max(high, 0), { steps: STEPS });
  const edges = scale.ticks.slice(0, -1).map((edge, index) => ({ low: edge, high: scale.ticks[index + 1] ?? scale.high }));
  const counts = edges.map(() => ({ exact: 0, bounds: 0 }));
  for (const { value, exact } of values) {
    const above = edges.findIndex((edge) => value < edge.high);
    const count = counts[above === -1 ? counts.length - 1 : above];
    if (count !== undefined) count[exact ? 'exact' : 'bounds'] += 1;
  }
  return { bins: edges.map((edge, index) => ({ ...edge, exact: 0, bounds: 0, ...counts[index] })), scale };
}

function binBars(bin: Bin, scale: Scale, counts: Scale): readonly Markup[] {
  const count = bin.exact + bin.bounds;
  if (count === 0) return [];
  const from = scale.percent(bin.low);
  const across = { x: percentText(from), width: percentText(scale.percent(bin.high) - from) };
  const title = `${bin.low} to ${bin.high}: ${count} ${count === 1 ? 'server' : 'servers'}${bin.bounds === 0 ? '' : `, ${bin.bounds} of them by a bound only`}`;
  const whole = block(across, 0, counts.percent(count), bin.high <= 0 ? 'bin less' : 'bin more', title);
  return bin.bounds === 0 ? [whole] : [whole, block(across, counts.percent(bin.exact), counts.percent(count), 'veil', title)];
}

function block(across: { readonly x: string; readonly width: string }, from: number, to: number, className: string, title: string): Markup {
  const upright = { y: percentText(100 - to), height: percentText(to - from) };
  return element('rect', { class: className, ...across, ...upright }, element('title', {}, title));
}
