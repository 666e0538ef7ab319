import type { ReferenceRates } from './rates.ts';
import { parseCsvRates } from './ecb-csv.ts';
import { checkRates, wrong } from './rate-problems.ts';

const FORMS = 'rates as JSON (source, date, base, rates), or the XML or CSV file of the European Central Bank';

/**
 * Rates of a file: Isobar's JSON, or the XML or CSV of the European Central Bank. Of a file with many days the newest counts.
 * @throws CloudError `invalid_argument` naming the first member or line that is wrong
 */
export async function parseRates(text: string): Promise<ReferenceRates> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content.startsWith('{')) return parseJsonRates(content);
  // A library that most commands do without.
  if (content.startsWith('<')) return (await import('./ecb-xml.ts')).parseXmlRates(content);
  if (/^date\s*,/i.test(content)) return parseCsvRates(content);
  throw wrong('file', content.slice(0, 20), FORMS);
}

/** Rates in the form of ReferenceRates. @throws CloudError `invalid_argument` naming the first member that is wrong */
export function parseJsonRates(text: string): ReferenceRates {
  const { source, date, base, rates, ...others } = parsedObject(text);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(unknown, unknown, 'source, date, base, rates');
  if (typeof rates !== 'object' || rates === null || Array.isArray(rates)) throw wrong('rates', rates, 'decimal text by currency');
  return checkRates({ source, date, base, rates: Object.entries(rates) });
}

function parsedObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below, with what is allowed.
  }
  throw wrong('file', text.slice(0, 20), FORMS);
}
