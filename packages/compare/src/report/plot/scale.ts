/** A linear scale onto 0 to 100 percent of a plot. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Round values, ascending, all within the scale. */
  readonly ticks: readonly number[];
  /** Percent from the low end, of 0 to 100. */
  readonly percent: (value: number) => number;
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

export interface ScaleOptions {
  /** About how many steps. */
  readonly steps?: number;
  /** Values are counts: there is nothing between two whole numbers. */
  readonly whole?: boolean;
}

/** From a round value at or below `low` to one at or above `high`. */
export function niceScale(low: number, high: number, { steps = 5, whole = false }: ScaleOptions = {}): Scale {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const top = high - low > size * ALIKE ? high : low + (size || 1);
  const step = roundStep((top - low) / steps, whole);
  const first = Math.floor(low / step + ROUNDING);
  const last = Math.ceil(top / step - ROUNDING);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
  const [start, end] = [exact(first * step), exact(last * step)];
  return { low: start, high: end, ticks, percent: (value) => ((clamp(value, start, end) - start) / (end - start)) * 100 };
}

/** So that a value which is round already is not taken for one beyond it. */
const ROUNDING = 1e-9;

/** Values that differ by less of their size are drawn as one. */
const ALIKE = 1e-9;

function roundStep(rough: number, whole: boolean): number {
  const least = whole ? Math.max(1, rough) : rough;
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const steps = ROUND_STEPS.map((factor) => factor * magnitude).filter((step) => !whole || Number.isInteger(step));
  return steps.find((step) => step >= least * (1 - ROUNDING)) ?? 10 * magnitude;
}

/** Without what binary fractions add, such as 0.30000000000000004. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

const PLAIN = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });
const COMPACT = new Intl.NumberFormat('en', { maximumSignificantDigits: 6, notation: 'compact' });
const COMPACT_FROM = 100_000;

/** Text of a tick, short: 12,500 is whole and 1,250,000 is 1.25M. */
export function tickText(value: number): string {
  const format = Math.abs(value) < COMPACT_FROM ? PLAIN : COMPACT;
  return format.format(value).replace('-', '−');
}

/** For attributes: four decimals are finer than any screen. */
export function percentText(percent: number): string {
  return `${Number(percent.toFixed(4))}%`;
}
