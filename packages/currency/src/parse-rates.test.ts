import { describe, expect, it, test } from 'vitest';

import { parseRates } from './parse-rates.ts';
import { SHIPPED_RATES } from './shipped-rates.ts';
import { CSV_OF_JUNE_2024, RATES_OF_JUNE_2024, XML_OF_JUNE_2024 } from './testing/june-2024.ts';

const { date, base, rates } = RATES_OF_JUNE_2024;

describe('a file of rates', () => {
  it('is read from the bank’s XML, its CSV and our JSON, digit by digit', async () => {
    expect(await parseRates(JSON.stringify(RATES_OF_JUNE_2024))).toEqual(RATES_OF_JUNE_2024);
    expect(await parseRates(`\uFEFF${XML_OF_JUNE_2024}\n`)).toEqual({ date, base, rates, source: 'European Central Bank, Reference rates' });
    expect(await parseRates(CSV_OF_JUNE_2024)).toMatchObject({ date, base, rates, source: expect.stringContaining('CSV') as string });
    expect(await parseRates(JSON.stringify(SHIPPED_RATES))).toEqual(SHIPPED_RATES);
  });

  it('with many days gives the newest, without the currencies that had no rate', async () => {
    const history = 'Date,USD,CYP,KRW,\n2024-06-27,1.0696,N/A,1482.02,\n2024-06-28,1.0705,N/A,1474.86,\n';
    expect(await parseRates(history)).toMatchObject({ date, rates: { USD: '1.0705', KRW: '1474.86' } });
    const days = `<Cube time='2024-06-27'><Cube currency='USD' rate='1.0696'/></Cube><Cube time='2024-06-28'>`;
    expect(await parseRates(XML_OF_JUNE_2024.replace(`<Cube time='2024-06-28'>`, days))).toMatchObject({ date, rates });
  });
});

const json = (changes: object): string => JSON.stringify({ ...RATES_OF_JUNE_2024, ...changes });

test.each([
  ['an empty file', '', /file: got "", allowed is rates as JSON/],
  ['another kind of file', 'hello', /file: got "hello"/],
  ['broken JSON', '{"date":', /file/],
  ['a misspelt member', json({ data: 1 }), /data: got "data", allowed is source, date, base, rates/],
  ['no source', json({ source: ' ' }), /source/],
  ['a day that is none', json({ date: '2024-02-30' }), /date: got "2024-02-30", allowed is a day such as/],
  ['an unknown base', json({ base: 'EURO' }), /base: got "EURO"/],
  ['no rates', json({ rates: {} }), /rates: .*at least one/],
  ['rates as a list', json({ rates: [] }), /rates: .*by currency/],
  ['a rate as a number', json({ rates: { USD: 1.07 } }), /rates\.USD: got "1\.07", allowed is decimal text above 0/],
  ['a rate of 0', json({ rates: { USD: '0.00' } }), /rates\.USD: got "0\.00"/],
  ['a negative rate', json({ rates: { USD: '-1' } }), /rates\.USD: got "-1"/],
  ['a rate with a comma', json({ rates: { USD: '1,07' } }), /rates\.USD: got "1,07"/],
  ['an unknown currency', json({ rates: { USDT: '1' } }), /rates\.USDT/],
  ['a rate of the base', json({ rates: { EUR: '1' } }), /rates\.EUR: .*not the base/],
  ['a currency twice', XML_OF_JUNE_2024.replace(`currency='JPY'`, `currency='USD'`), /rates\.USD: .*once/],
  ['XML without a rate', XML_OF_JUNE_2024.replace(` rate='1.0705'`, ''), /rates\.USD: got nothing/],
  ['XML without a currency', XML_OF_JUNE_2024.replace(`currency='JPY' `, ''), /Cube 2: currency/],
  ['XML without a publisher', XML_OF_JUNE_2024.replace(/<gesmes:Sender>[^]*<\/gesmes:Sender>/, ''), /source/],
  ['XML that is not closed', XML_OF_JUNE_2024.replace('</gesmes:Envelope>', ''), /line \d+: got/],
  ['another XML', '<html><body/></html>', /file: .*European Central Bank/],
  ['XML with entities of its own', `<!DOCTYPE a [<!ENTITY b "c">]>${XML_OF_JUNE_2024}`, /DOCTYPE/],
  ['CSV with a wrong day', 'Date, USD, \n31 February 2024, 1.07, \n', /line 2: Date: got "31 February 2024"/],
  ['CSV with a wrong rate', 'Date, USD, JPY\n28 June 2024, 1.07, free', /rates\.JPY: got "free"/],
  ['CSV with a column too few', 'Date, USD, JPY\n28 June 2024, 1.07', /line 2: got "2 columns", allowed is 3 columns/],
  ['CSV without a day', 'Date, USD\n', /line 2: got nothing/],
])('%s is refused by name', async (_, text, message) => {
  await expect(parseRates(text)).rejects.toThrow(message);
});
