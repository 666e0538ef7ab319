import { invalidArgument } from '../error/invalid-argument.ts';

/** An exact amount: decimal digits as text, never a float. */
export interface Money {
  /** Such as `0.0125` or `-3`; no exponent, no thousands separator. */
  readonly amount: string;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** A price with all that makes it comparable. Absent is absent: an unknown price is null, never 0. */
export interface Price {
  readonly money: Money;
  readonly per: 'hour' | 'day' | 'month';
  readonly tax: 'excluded' | 'included' | 'unknown';
  /** Anchor of the source, with its evidence level. */
  readonly source: string;
  readonly level: 'real' | 'recorded' | 'documented' | 'assumed';
  /** When it was read, UTC. */
  readonly readAt: string;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Exact decimal text of a JSON number or text. Numbers such as 1e-7 are written out in full. */
export function parseMoney(amount: string | number, currency: string): Money {
  const text = typeof amount === 'number' ? plainDecimal(amount) : amount;
  if (!DECIMAL.test(text)) throw invalidArgument('amount', text, 'a decimal number such as 12.50');
  if (!/^[A-Z]{3}$/.test(currency)) throw invalidArgument('currency', currency, 'three upper-case letters (ISO 4217)');
  return { amount: text, currency };
}

/** -1, 0 or 1. @throws CloudError `invalid_argument` for two currencies: there is no rate here. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  if (left.currency !== right.currency) throw invalidArgument('currency', right.currency, left.currency);
  const [first, second] = align(left.amount, right.amount);
  return first < second ? -1 : first > second ? 1 : 0;
}

function align(left: string, right: string): [bigint, bigint] {
  const places = Math.max(fraction(left).length, fraction(right).length);
  return [scaled(left, places), scaled(right, places)];
}

function fraction(amount: string): string {
  return DECIMAL.exec(amount)?.[3] ?? '';
}

function scaled(amount: string, places: number): bigint {
  const [, sign, whole, decimals = ''] = DECIMAL.exec(amount) ?? [];
  const digits = BigInt(`${whole}${decimals.padEnd(places, '0')}`);
  return sign === '-' ? -digits : digits;
}

/** Digits are moved as text: rounding would turn a tiny price into 0. */
function plainDecimal(value: number): string {
  const [mantissa = '', power] = String(value).split('e');
  if (power === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(power);
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${decimals}`.padEnd(point, '0');
  const cut = Math.max(1, point);
  return cut < digits.length ? `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}` : `${sign}${digits}`;
}
