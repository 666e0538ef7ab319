/** How a bar is drawn: a blank, the parts of a character from least to whole, and the sign behind a bar that is longer than is known. */
interface BarGlyphs {
  readonly parts: readonly string[];
  readonly open: string;
}

const BLOCKS: BarGlyphs = { parts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'], open: '…' };
const ASCII: BarGlyphs = { parts: ['#'], open: '+' };

export interface BarOptions {
  /** For terminals and files that know no block characters. */
  readonly ascii?: boolean;
  /** The share is the least that it can be. */
  readonly atLeast?: boolean;
}

/**
 * A bar of plain characters for a table, at most `width` wide; without colours, so that it looks the same everywhere.
 * @param share of the longest bar, from 0 to 1; null is not known, and shown as `?`, never as an empty bar
 */
export function barText(share: number | null, width: number, { ascii = false, atLeast = false }: BarOptions = {}): string {
  if (share === null) return '?';
  const { parts, open } = ascii ? ASCII : BLOCKS;
  const end = atLeast ? open : '';
  const room = Math.max(0, width - end.length);
  // What is more than nothing is seen, however little it is.
  const steps = Math.max(share > 0 ? 1 : 0, Math.round(Math.min(1, share) * room * parts.length));
  const whole = Math.floor(steps / parts.length);
  const rest = steps % parts.length;
  return (parts.at(-1) ?? '').repeat(whole) + (rest === 0 ? '' : (parts[rest - 1] ?? '')) + end;
}

/** Whether block characters can be shown: not on a dumb terminal, and not where the locale is no UTF-8. */
export function wantsAscii(environment: Readonly<Record<string, string | undefined>>): boolean {
  const locale = [environment['LC_ALL'], environment['LC_CTYPE'], environment['LANG']].find((told) => told !== undefined && told !== '');
  return environment['TERM'] === 'dumb' || (locale !== undefined && !/utf-?8/i.test(locale));
}
