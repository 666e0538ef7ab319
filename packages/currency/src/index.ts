export type { ConvertOptions } from './convert.ts';
export { areStale, convert, ratedCurrencies } from './convert.ts';
export { CURRENCIES, isCurrency, minorDigits } from './currencies.ts';
export { addMoney, divideMoney, multiplyMoney, roundToDigits, roundToMinorUnit, subtractMoney } from './money-arithmetic.ts';
export { parseJsonRates, parseRates } from './parse-rates.ts';
export type { ConvertedMoney, ReferenceRates, UsedRate } from './rates.ts';
export { SHIPPED_RATES } from './shipped-rates.ts';
