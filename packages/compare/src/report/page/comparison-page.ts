import type { CostPart } from '../../cost/cost-estimate.ts';
import type { FlavorComparison } from '../../comparison/flavor-comparison.ts';
import type { Child } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import { elsewhereNotice, failureNotice, warningNotice } from './notices.ts';
import { reportPage } from './page.ts';
import { namedRates, ratesText } from './rates.ts';

export interface ComparisonPage {
  readonly title: string;
  readonly question: string;
  /** What every comparison tells beside its answer. */
  readonly comparison: Pick<FlavorComparison, 'at' | 'rates' | 'elsewhere' | 'failures' | 'warnings'>;
  /** All that was priced, for the rates that were used. */
  readonly parts: Iterable<CostPart>;
  readonly body: readonly Child[];
}

const NOTES = [
  'A part whose price is not known is never counted as nothing: the total is then the least that it can be, and says so.',
  'Amounts are rounded where they are shown only. Prices of different taxes are never added.',
];

/** A page with what a reader has to know first: the question, the day, the rates, what failed and what to be careful of. */
export function comparisonPage({ title, question, comparison, parts, body }: ComparisonPage): string {
  const used = namedRates(parts);
  return reportPage({
    title,
    head: [
      element('p', { class: 'question' }, question),
      element(
        'p',
        { class: 'muted' },
        'As of ',
        element('time', { datetime: comparison.at }, instantText(comparison.at)),
        '. ',
        ...ratesText(comparison.rates, used),
      ),
      failureNotice(comparison.failures),
      elsewhereNotice(comparison.elsewhere),
      warningNotice(comparison.warnings),
    ],
    body: [...body, element('footer', {}, ...NOTES.map((note) => element('p', {}, note)), element('p', {}, 'Written by isobar.'))],
  });
}

/** Such as `2026-11-21 10:15 UTC`. */
function instantText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
