import { checkRates, isDay, wrong } from './rate-problems.ts';
import type { ReferenceRates } from './rates.ts';

/** A CSV file of the bank names nobody. */
const SOURCE = 'CSV file in the form of the European Central Bank’s euro foreign exchange reference rates';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * `eurofxref.csv` (one day, written `28 June 2024`) and `eurofxref-hist.csv` (many days, `2024-06-28`). `N/A` is no rate.
 * @throws CloudError `invalid_argument` naming the line or the column
 */
export function parseCsvRates(text: string): ReferenceRates {
  const [head = [], ...rows] = text.split(/\r?\n/).map(cells);
  const days = rows.map((row, index) => ({ row, line: index + 2 })).filter(({ row }) => row.some((cell) => cell !== ''));
  const dated = days.map(({ row, line }) => ({ row, line, date: dayOf(row[0] ?? '', line) }));
  const [newest] = dated.toSorted((left, right) => right.date.localeCompare(left.date));
  if (newest === undefined) throw wrong('line 2', undefined, 'a day and its rates');
  const { row, line, date } = newest;
  if (row.length !== head.length) throw wrong(`line ${line}`, `${row.length} columns`, `${head.length} columns, as the first line has`);
  const rates = head.slice(1).flatMap((currency, index) => {
    const rate = row[index + 1] ?? '';
    return currency === '' && rate === '' ? [] : [[currency, rate] as const];
  });
  return checkRates({ source: SOURCE, date, base: 'EUR', rates: rates.filter(([, rate]) => rate !== 'N/A') });
}

function cells(line: string): readonly string[] {
  return line.split(',').map((cell) => cell.trim());
}

function dayOf(text: string, line: number): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const date = year === '' ? text : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) throw wrong(`line ${line}: Date`, text, 'a day such as 28 June 2024 or 2024-06-28');
  return date;
}
