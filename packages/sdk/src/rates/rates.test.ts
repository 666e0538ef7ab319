import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SHIPPED_RATES } from '@isobar/currency';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, test } from 'vitest';

import { fetchRates } from './fetch-rates.ts';
import { forgetRates, keepRates, readRates } from './kept-rates.ts';
import { startRatesServer } from './testing/rates-server.ts';

const RATES = { source: 'somebody', date: '2026-11-20', base: 'EUR', rates: { USD: '1.2', KRW: '1700.5' } };

describe('rates that are kept', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'isobar-rates-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stand in place of those that come with Isobar, until they are forgotten', () => {
    expect(readRates(join(folder, 'state'))).toBe(SHIPPED_RATES);
    keepRates(join(folder, 'state'), RATES);
    expect(readRates(join(folder, 'state'))).toEqual(RATES);
    forgetRates(join(folder, 'state'));
    expect(readRates(join(folder, 'state'))).toBe(SHIPPED_RATES);
  });

  it('are readable by their owner only', () => {
    expect(statSync(keepRates(join(folder, 'state'), RATES)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'state')).mode & 0o777).toBe(0o700);
  });

  it('are refused by name where something else stands there', () => {
    writeFileSync(join(folder, 'reference-rates.json'), '{"date":"2026-02-30"}');
    expect(() => readRates(folder)).toThrow(/reference-rates\.json: .*--forget/);
  });
});

const fetched = (address: string) => fetchRates(address, { environment: {} });

describe('rates from an address', () => {
  it('are read whatever the type of the reply, and name the address', async () => {
    const { origin, requests } = await startRatesServer(JSON.stringify(RATES));
    expect(await fetched(`${origin}/rates?key=secret`)).toEqual({ ...RATES, source: `somebody (${origin}/rates)` });
    expect(requests).toEqual(['GET /rates?key=secret']);
  });

  it('are not looked for where a redirect leads', async () => {
    const { origin, requests } = await startRatesServer('', 302);
    await expect(fetched(`${origin}/rates`)).rejects.toThrow(/status 302; it leads to http:\/\/127\.0\.0\.1:9\/other, which is not followed/);
    expect(requests).toHaveLength(1);
  });

  it('are refused where the answer is something else, or too long', async () => {
    const other = await startRatesServer('<html><body>Sign in</body></html>');
    await expect(fetched(other.origin)).rejects.toThrow(/file: got "<html>/);
    const long = await startRatesServer('x'.repeat(17 * 1024 * 1024));
    await expect(fetched(long.origin)).rejects.toMatchObject({ code: expect.stringMatching(/invalid_response|unavailable/) as string });
  });

  it('end with the signal', async () => {
    const { origin } = await startRatesServer('{}');
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    controller.abort();
    await expect(fetchRates(origin, { environment: {}, signal: controller.signal })).rejects.toThrow(/abort/i);
  });
});

test.each([
  'http://example.org/rates',
  'ftp://127.0.0.1/rates',
  'file:///etc/passwd',
  'https://user:hidden@example.org/',
  'rates',
  'http://127.0.0.1.example.org/',
])('%s is not an address that rates are read from', async (address) => {
  await expect(fetched(address)).rejects.toThrow(/^url: got .*allowed is an https address without a password/);
  await expect(fetched(address)).rejects.not.toThrow(/hidden/);
});
