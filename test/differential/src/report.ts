import type { Difference } from './compare/difference.ts';

/** A readable list: exchange and field, then what was expected and what came; what could not be asked at last. */
export function report(differences: readonly Difference[]): string {
  const unasked = differences.filter(({ field }) => field === 'play');
  const reasons = [...new Set(unasked.map(({ got }) => got))];
  return [
    ...differences
      .filter(({ field }) => field !== 'play')
      .map(({ exchange, field, expected, got }) => `${exchange}  ${field}\n    expected  ${shorten(expected)}\n    got       ${shorten(got)}`),
    ...reasons.map((reason) => `${shorten(reason)}\n    at  ${exchangesOf(unasked.filter(({ got }) => got === reason))}`),
  ].join('\n');
}

function exchangesOf(differences: readonly Difference[]): string {
  return differences.map(({ exchange }) => exchange).join(' ');
}

function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
