import type { ComparisonFailure } from '../../comparison/flavor-comparison.ts';
import type { PlacedCloud } from '../../place/placed-cloud.ts';
import { placeText } from '../../place/place-text.ts';
import type { Child, Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';

/** Clouds that did not answer, each with its own error; null where all did. */
export function failureNotice(failures: readonly ComparisonFailure[]): Markup | null {
  return notice(
    'failure',
    failures.length === 1 ? 'One cloud could not be asked, and is missing below' : 'Some clouds could not be asked, and are missing below',
    failures.map(({ cloud, code, message }) => element('li', {}, element('bdi', {}, cloud), `: ${message} (${code})`)),
  );
}

/** Clouds that are in no place that was asked for; null where there are none. */
export function elsewhereNotice(elsewhere: readonly PlacedCloud[]): Markup | null {
  return notice(
    'notice',
    'Left out, being elsewhere',
    elsewhere.map((place) => element('li', {}, element('bdi', {}, place.cloud), `: ${placeText(place)}`)),
  );
}

export function warningNotice(warnings: readonly string[]): Markup | null {
  return notice(
    'notice',
    'To know before you decide',
    warnings.map((warning) => element('li', {}, warning)),
  );
}

function notice(className: string, title: string, items: readonly Markup[]): Markup | null {
  return items.length === 0
    ? null
    : element('section', { class: className, 'aria-label': title }, element('b', {}, title), element('ul', {}, ...items));
}

/** A figure that matters, with what it is above and what holds of it below. */
export interface Fact {
  readonly name: string;
  readonly value: Child;
  readonly detail: Child;
}

export function factList(facts: readonly Fact[]): Markup | null {
  if (facts.length === 0) return null;
  const items = facts.map(({ name, value, detail }) =>
    element('li', { class: 'card' }, element('span', { class: 'muted' }, name), element('b', {}, value), element('span', {}, detail)),
  );
  return element('ul', { class: 'facts' }, ...items);
}
