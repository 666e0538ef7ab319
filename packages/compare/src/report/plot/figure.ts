import type { Attributes, Child, Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';

/** What each plot says of itself, for eyes and for screen readers. */
export interface Caption {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in sentences; where the same stands in figures. */
  readonly description: string;
}

/** A plot with its caption. */
export function figure({ id, title, description }: Caption, ...children: readonly Child[]): Markup {
  const caption = element('figcaption', {}, element('h3', { id: `${id}-title` }, title), element('p', { class: 'muted' }, description));
  return element('figure', { id: id, class: 'plot', 'aria-labelledby': `${id}-title` }, caption, ...children);
}

/** A drawing that a screen reader reads as `title`. Positions within it are percents, so that it has any width; it has no requests to make. */
export function drawing(attributes: Attributes, title: string, ...children: readonly Child[]): Markup {
  return element('svg', { role: 'img', ...attributes }, element('title', {}, title), ...children);
}

/** A drawing that only repeats what stands beside it. */
export function decoration(attributes: Attributes, ...children: readonly Child[]): Markup {
  return element('svg', { 'aria-hidden': 'true', ...attributes }, ...children);
}

/** What a colour or a shape means. */
export interface LegendEntry {
  readonly name: string;
  readonly sign: Markup;
}

export function legend(entries: readonly LegendEntry[]): Markup | null {
  if (entries.length === 0) return null;
  const items = entries.map(({ name, sign }) => element('li', {}, decoration({ width: 14, height: 14 }, sign), element('bdi', {}, name)));
  return element('ul', { class: 'legend' }, ...items);
}

/** A filled square of a legend. */
export function swatch(className: string): Markup {
  return element('rect', { class: className, width: 14, height: 14, rx: 2 });
}

/** Patterns that the plots of a page fill with; stands once in it. */
export function patterns(): Markup {
  const stripes = element(
    'pattern',
    { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { class: 'hatch-line', width: 2, height: 6 }),
  );
  const veil = element(
    'pattern',
    { id: 'veil', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { class: 'veil-line', width: 2, height: 5 }),
  );
  return decoration({ class: 'patterns', width: 0, height: 0 }, element('defs', {}, fragment(stripes, veil)));
}
