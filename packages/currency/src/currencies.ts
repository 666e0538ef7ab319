import { invalidArgument } from '@isobar/core';

/** ISO 4217 currencies by how many digits their smallest unit has. Funds, metals and codes for tests are not among them. */
const BY_MINOR_DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK
      DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK
      LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR
      RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES
      WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

/** Left ISO 4217 not long ago; amounts of the time before are still told in them. */
const WITHDRAWN = { ANG: 2, BGN: 2, CUC: 2, HRK: 2, SLL: 2, ZWL: 2 } as const;

const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(BY_MINOR_DIGITS).flatMap(([digits, codes]) => codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)])),
  ...Object.entries(WITHDRAWN),
]);

/** Codes of ISO 4217, such as `EUR`. */
export const CURRENCIES: readonly string[] = [...MINOR_DIGITS.keys()].toSorted();

export function isCurrency(code: string): boolean {
  return MINOR_DIGITS.has(code);
}

/** Digits of the smallest unit: 2 for EUR, 0 for KRW. @throws CloudError `invalid_argument` naming the currencies there are */
export function minorDigits(currency: string): number {
  const digits = MINOR_DIGITS.get(currency);
  if (digits === undefined) throw invalidArgument('currency', currency, CURRENCIES.join(', '));
  return digits;
}
