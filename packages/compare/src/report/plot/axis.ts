import type { Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import { decoration } from './figure.ts';
import type { Scale } from './scale.ts';
import { percentText, tickText } from './scale.ts';

/** Upright lines at the ticks. */
export function uprightLines({ ticks, percent }: Scale): Markup {
  return fragment(...ticks.map((tick) => uprightLine('grid', percent(tick))));
}

export function uprightLine(className: string, percent: number): Markup {
  const x = percentText(percent);
  return element('line', { class: className, x1: x, x2: x, y1: '0%', y2: '100%' });
}

export function levelLines({ ticks, percent }: Scale): Markup {
  const levels = ticks.map((tick) => percentText(100 - percent(tick)));
  return fragment(...levels.map((y) => element('line', { class: 'grid', x1: '0%', x2: '100%', y1: y, y2: y })));
}

/**
 * Texts below a plot; every second one is hidden where there is little room.
 * @param room none where the outer texts have to stay within the plot
 */
export function horizontalAxis({ ticks, percent }: Scale, name: string, room: 'beside' | 'none' = 'beside'): Markup {
  const texts = ticks.map((tick, index) =>
    element(
      'text',
      {
        class: index % 2 === 1 ? 'tick tick-spare' : 'tick',
        x: percentText(percent(tick)),
        y: 14,
        'text-anchor': room === 'beside' ? 'middle' : anchor(index, ticks.length),
      },
      tickText(tick),
    ),
  );
  return decoration({ class: 'axis-x' }, ...texts, element('text', { class: 'axis-name', x: '50%', y: 32, 'text-anchor': 'middle' }, name));
}

/** Texts left of a plot. */
export function verticalAxis({ ticks, percent }: Scale): Markup {
  const texts = ticks.map((tick) => {
    const y = percentText(100 - percent(tick));
    return element('text', { class: 'tick', x: '100%', y, dx: -8, dy: '0.32em', 'text-anchor': 'end' }, tickText(tick));
  });
  return decoration({ class: 'axis-y' }, ...texts);
}

function anchor(index: number, count: number): 'start' | 'middle' | 'end' {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}
