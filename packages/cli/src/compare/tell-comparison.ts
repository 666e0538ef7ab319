import type { FlavorComparison, InventoryComparison, PlacedCloud } from '@isobar/compare';
import { placeText } from '@isobar/compare';

import type { Terminal } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT, EXIT_OF_ERROR } from '../exit-code.ts';

type Comparison = FlavorComparison | InventoryComparison;

/** What stands beside the rows, on stderr. */
export function tellComparison({ elsewhere, warnings, failures }: Comparison, terminal: Terminal): void {
  tellElsewhere(elsewhere, terminal);
  for (const warning of warnings) terminal.note(`warning: ${warning}`);
  for (const { cloud, code, message } of failures) terminal.error(`${cloud}: ${code}: ${message}`);
}

/** Clouds that are not where they were asked for. */
export function tellElsewhere(elsewhere: readonly PlacedCloud[], terminal: Terminal): void {
  if (elsewhere.length === 0) return;
  terminal.note(`left out, being elsewhere: ${elsewhere.map((place) => `${place.cloud} (${placeText(place)})`).join('; ')}`);
}

/** Some clouds failed: 8. All failed: as the first one did. */
export function exitOfComparison({ failures }: Comparison, asked: number): ExitCode {
  const [first] = failures;
  if (first === undefined) return EXIT.ok;
  return failures.length < asked ? EXIT.partial : EXIT_OF_ERROR[first.code];
}

/** By which rates a table was made. */
export function ratesText({ rates, at }: Comparison): string {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  return rates === null ? `prices of ${day}` : `prices of ${day}; converted by the rates of ${rates.date}: ${rates.source}`;
}
