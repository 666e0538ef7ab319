import { describe, expect, it } from 'vitest';

import { compareMoney, parseMoney } from './money.ts';

describe('money', () => {
  it('compares amounts of different scale exactly', () => {
    expect(compareMoney(parseMoney('0.10', 'EUR'), parseMoney('0.1', 'EUR'))).toBe(0);
    expect(compareMoney(parseMoney('-3', 'EUR'), parseMoney('-2.99', 'EUR'))).toBe(-1);
    expect(compareMoney(parseMoney('90071992547409931', 'KRW'), parseMoney('90071992547409930', 'KRW'))).toBe(1);
  });

  it('writes small JSON numbers out in full', () => {
    expect(parseMoney(1.25e-7, 'EUR').amount).toBe('0.000000125');
    expect(parseMoney(-3e-101, 'EUR').amount).toBe(`-0.${'0'.repeat(100)}3`);
  });

  it('writes large JSON numbers out in full', () => {
    expect(parseMoney(1.5e21, 'KRW').amount).toBe('1500000000000000000000');
  });

  it('refuses to compare two currencies', () => {
    expect(() => compareMoney(parseMoney('1', 'EUR'), parseMoney('1', 'KRW'))).toThrow(/currency/);
  });

  it('refuses what is no decimal', () => {
    expect(() => parseMoney('1,5', 'EUR')).toThrow(/amount: got "1,5"/);
  });
});
