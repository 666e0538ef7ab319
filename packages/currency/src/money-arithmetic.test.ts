import { parseMoney } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { CURRENCIES, minorDigits } from './currencies.ts';
import { addMoney, divideMoney, multiplyMoney, roundToDigits, roundToMinorUnit, subtractMoney } from './money-arithmetic.ts';

const euro = (amount: string) => parseMoney(amount, 'EUR');

describe('reckoning with money', () => {
  it('has no error of floats', () => {
    expect(addMoney(euro('0.1'), euro('0.2'))).toEqual(euro('0.3'));
    expect(subtractMoney(euro('0.3'), euro('0.1'))).toEqual(euro('0.2'));
    expect(multiplyMoney(euro('0.0125'), 730)).toEqual(euro('9.125'));
    expect(multiplyMoney(euro('1.1'), '1.1')).toEqual(euro('1.21'));
    expect(addMoney(euro('90071992547409931'), euro('0.000000001'))).toEqual(euro('90071992547409931.000000001'));
  });

  it('divides at 50 significant digits', () => {
    expect(divideMoney(euro('10'), 3).amount).toBe(`3.${'3'.repeat(49)}`);
    expect(divideMoney(euro('20'), 3).amount).toBe(`6.${'6'.repeat(48)}7`);
    expect(divideMoney(euro('1'), 1_000_000_000).amount).toBe('0.000000001');
  });

  it('never writes an exponent', () => {
    expect(multiplyMoney(euro('0.000000001'), 1e-7).amount).toBe('0.0000000000000001');
    expect(multiplyMoney(euro('1'), 1e21).amount).toBe('1000000000000000000000');
  });

  it('refuses two currencies, a division by 0, and what is no number', () => {
    expect(() => addMoney(euro('1'), parseMoney('1', 'USD'))).toThrow(/currency: got "USD", allowed is EUR/);
    expect(() => subtractMoney(euro('1'), parseMoney('1', 'USD'))).toThrow(/currency/);
    expect(() => divideMoney(euro('1'), 0)).toThrow(/divisor/);
    expect(() => multiplyMoney(euro('1'), '1,5')).toThrow(/factor: got "1,5"/);
    expect(() => multiplyMoney(euro('1'), Number.NaN)).toThrow(/factor/);
  });
});

describe('what is shown', () => {
  it('is rounded half even at the smallest unit of the currency', () => {
    const shown = (amount: string, currency: string) => roundToMinorUnit(parseMoney(amount, currency)).amount;
    expect([shown('0.125', 'EUR'), shown('0.135', 'EUR'), shown('2', 'EUR'), shown('-0.001', 'EUR')]).toEqual(['0.12', '0.14', '2.00', '0.00']);
    expect([shown('18.4357', 'KRW'), shown('0.5', 'JPY'), shown('1.5', 'JPY'), shown('1.2345', 'KWD')]).toEqual(['18', '0', '2', '1.234']);
  });

  it('keeps digits of small prices where it is asked to', () => {
    expect(roundToDigits(euro('0.0123456'), 4).amount).toBe('0.01235');
    expect(roundToDigits(euro('1234.567'), 4).amount).toBe('1234.57');
    expect(roundToDigits(parseMoney('18.4357', 'KRW'), 4).amount).toBe('18.44');
    expect(roundToDigits(euro('0'), 4).amount).toBe('0');
  });

  it('needs a currency of ISO 4217', () => {
    expect(() => roundToMinorUnit(parseMoney('1', 'XYZ'))).toThrow(/currency: got "XYZ", allowed is AED,/);
    expect([minorDigits('KRW'), minorDigits('JPY'), minorDigits('EUR'), minorDigits('TND')]).toEqual([0, 0, 2, 3]);
    const known = new Set(Intl.supportedValuesOf('currency'));
    expect(CURRENCIES.filter((code) => !known.has(code))).toEqual([]);
  });
});
