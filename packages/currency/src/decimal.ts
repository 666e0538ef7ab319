import { Decimal } from 'decimal.js';

/** Significant digits that a quotient is cut to; sums and products of money have fewer, and are exact. */
const QUOTIENT_DIGITS = 50;

/** Never written with an exponent. Half even, so that many roundings do not lean to one side. */
export const ExactDecimal = Decimal.clone({
  precision: QUOTIENT_DIGITS,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});
