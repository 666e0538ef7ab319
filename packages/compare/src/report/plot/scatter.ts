import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import { horizontalAxis, levelLines, uprightLines, verticalAxis } from './axis.ts';
import type { Caption } from './figure.ts';
import { drawing, figure, legend } from './figure.ts';
import { legendMark, mark } from './marks.ts';
import type { Scale } from './scale.ts';
import { niceScale, percentText } from './scale.ts';

export interface ScatterPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Index of its series. */
  readonly series: number;
  /** True where `y` is only the least that it can be. */
  readonly atLeast: boolean;
  /** What a reader sees who points at it. */
  readonly text: string;
}

export interface ScatterPlot extends Caption {
  readonly xName: string;
  readonly yName: string;
  /** Names of the series, in their order. */
  readonly series: readonly string[];
  readonly points: readonly ScatterPoint[];
  /** How many have no place in it, and why. */
  readonly absent: string | null;
}

/** Points by two values; a point whose height is only a bound is hollow and has an arrow up. */
export function scatter({ xName, yName, series, points, absent, ...caption }: ScatterPlot): Markup {
  const x = niceScale(Math.min(...points.map((point) => point.x)), Math.max(...points.map((point) => point.x)));
  const y = niceScale(0, Math.max(0, ...points.map((point) => point.y)));
  const area = drawing({ class: 'area' }, caption.title, uprightLines(x), levelLines(y), ...points.map((point) => dot(point, x, y)));
  return figure(
    caption,
    legend(series.map((name, index) => ({ name, sign: legendMark(index) }))),
    element('p', { class: 'axis-name' }, yName),
    element('div', { class: 'field' }, verticalAxis(y), area, horizontalAxis(x, xName)),
    absent === null ? null : element('p', { class: 'absent' }, absent),
  );
}

function dot({ id, series, atLeast, text, ...place }: ScatterPoint, x: Scale, y: Scale): Markup {
  const position = { x: percentText(x.percent(place.x)), y: percentText(100 - y.percent(place.y)) };
  const arrow = atLeast ? element('path', { class: 'arrow', d: 'M0 -8V-18M-4 -14L0 -18L4 -14' }) : null;
  return element('svg', { class: 'dot', 'data-point': id, ...position }, element('g', {}, element('title', {}, text), mark(series, atLeast), arrow));
}
