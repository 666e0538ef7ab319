import type { Money } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import { ExactDecimal } from './decimal.ts';
import { minorDigits } from './currencies.ts';

const FACTOR = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** @throws CloudError `invalid_argument` for two currencies: convert one of them first */
export function addMoney(left: Money, right: Money): Money {
  return { amount: new ExactDecimal(left.amount).plus(sameCurrency(left, right)).toFixed(), currency: left.currency };
}

/** `left` minus `right`. @throws CloudError `invalid_argument` for two currencies */
export function subtractMoney(left: Money, right: Money): Money {
  return { amount: new ExactDecimal(left.amount).minus(sameCurrency(left, right)).toFixed(), currency: left.currency };
}

/** @param factor a number, or decimal text where it has to be exact. @throws CloudError `invalid_argument` for what is no decimal number */
export function multiplyMoney(money: Money, factor: string | number): Money {
  return { amount: new ExactDecimal(money.amount).times(checked('factor', factor)).toFixed(), currency: money.currency };
}

/** Half even at 50 significant digits. @throws CloudError `invalid_argument` for 0 and for what is no decimal number */
export function divideMoney(money: Money, divisor: string | number): Money {
  const by = checked('divisor', divisor);
  if (new ExactDecimal(by).isZero()) throw invalidArgument('divisor', divisor, 'a number other than 0');
  return { amount: new ExactDecimal(money.amount).dividedBy(by).toFixed(), currency: money.currency };
}

/** As it is shown: half even at the smallest unit of the currency by ISO 4217, such as `0.01` EUR or `1` KRW. */
export function roundToMinorUnit(money: Money): Money {
  const digits = minorDigits(money.currency);
  const rounded = new ExactDecimal(money.amount).toDecimalPlaces(digits);
  return { amount: (rounded.isZero() ? rounded.abs() : rounded).toFixed(digits), currency: money.currency };
}

/**
 * As it is shown where the smallest unit says too little, such as prices per hour: half even at so many significant digits, and never
 * fewer places than the currency has.
 */
export function roundToDigits(money: Money, digits: number): Money {
  const exact = new ExactDecimal(money.amount);
  const minor = exact.toDecimalPlaces(minorDigits(money.currency));
  const significant = exact.toSignificantDigits(digits);
  return { amount: (significant.decimalPlaces() > minor.decimalPlaces() ? significant : minor).toFixed(), currency: money.currency };
}

function sameCurrency(left: Money, right: Money): string {
  if (left.currency !== right.currency) throw invalidArgument('currency', right.currency, left.currency);
  return right.amount;
}

function checked(field: string, value: string | number): string {
  if (!FACTOR.test(String(value))) throw invalidArgument(field, String(value), 'a decimal number such as 12.50');
  return String(value);
}
