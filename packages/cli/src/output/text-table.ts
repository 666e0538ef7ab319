import type { Column } from './column.ts';
import { cell } from './column.ts';

const ONE_COLUMN_EACH = /^[ -~]*$/;

/** Width on a terminal: East Asian wide characters take two columns, marks that combine none. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (/\p{Mark}/u.test(character)) return 0;
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}]/u.test(character) ? 2 : 1;
}

/** Rows under their headings, two spaces apart. */
export function textTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const heading = columns.map((column) => column.heading ?? column.name.toUpperCase());
  const body = rows.map((row) => columns.map((column) => oneLine(cell(column, row))));
  const widths = columns.map((_, index) => Math.max(...[heading, ...body].map((cells) => displayWidth(cells[index] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  return [heading, ...body].map(line).join('\n');
}

/** A cloud's text must not move the cursor or break a row. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Control}+/gu, ' ');
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? space + text : text + space;
}
