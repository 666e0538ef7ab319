import type { ReferenceRates } from '../rates.ts';

/** A real day of the European Central Bank: what `eurofxref-daily` said on 28 June 2024. */
export const RATES_OF_JUNE_2024: ReferenceRates = {
  source: 'European Central Bank, euro foreign exchange reference rates (eurofxref-daily)',
  date: '2024-06-28',
  base: 'EUR',
  rates: {
    USD: '1.0705',
    JPY: '171.94',
    BGN: '1.9558',
    CZK: '25.025',
    DKK: '7.4575',
    GBP: '0.84638',
    HUF: '395.10',
    PLN: '4.3090',
    RON: '4.9773',
    SEK: '11.3595',
    CHF: '0.9634',
    ISK: '148.90',
    NOK: '11.3965',
    TRY: '35.1868',
    AUD: '1.6079',
    BRL: '5.8915',
    CAD: '1.4670',
    CNY: '7.7748',
    HKD: '8.3594',
    IDR: '17487.21',
    ILS: '4.0200',
    INR: '89.2495',
    KRW: '1474.86',
    MXN: '19.5654',
    MYR: '5.0501',
    NZD: '1.7601',
    PHP: '62.560',
    SGD: '1.4513',
    THB: '39.319',
    ZAR: '19.4970',
  },
};

/** The same day as the bank's own files say it. */
export const XML_OF_JUNE_2024 = `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender>
		<gesmes:name>European Central Bank</gesmes:name>
	</gesmes:Sender>
	<Cube>
		<Cube time='2024-06-28'>
			<Cube currency='USD' rate='1.0705'/>
			<Cube currency='JPY' rate='171.94'/>
			<Cube currency='BGN' rate='1.9558'/>
			<Cube currency='CZK' rate='25.025'/>
			<Cube currency='DKK' rate='7.4575'/>
			<Cube currency='GBP' rate='0.84638'/>
			<Cube currency='HUF' rate='395.10'/>
			<Cube currency='PLN' rate='4.3090'/>
			<Cube currency='RON' rate='4.9773'/>
			<Cube currency='SEK' rate='11.3595'/>
			<Cube currency='CHF' rate='0.9634'/>
			<Cube currency='ISK' rate='148.90'/>
			<Cube currency='NOK' rate='11.3965'/>
			<Cube currency='TRY' rate='35.1868'/>
			<Cube currency='AUD' rate='1.6079'/>
			<Cube currency='BRL' rate='5.8915'/>
			<Cube currency='CAD' rate='1.4670'/>
			<Cube currency='CNY' rate='7.7748'/>
			<Cube currency='HKD' rate='8.3594'/>
			<Cube currency='IDR' rate='17487.21'/>
			<Cube currency='ILS' rate='4.0200'/>
			<Cube currency='INR' rate='89.2495'/>
			<Cube currency='KRW' rate='1474.86'/>
			<Cube currency='MXN' rate='19.5654'/>
			<Cube currency='MYR' rate='5.0501'/>
			<Cube currency='NZD' rate='1.7601'/>
			<Cube currency='PHP' rate='62.560'/>
			<Cube currency='SGD' rate='1.4513'/>
			<Cube currency='THB' rate='39.319'/>
			<Cube currency='ZAR' rate='19.4970'/>
		</Cube>
	</Cube>
</gesmes:Envelope>`;

export const CSV_OF_JUNE_2024 = `Date, USD, JPY, BGN, CZK, DKK, GBP, HUF, PLN, RON, SEK, CHF, ISK, NOK, TRY, AUD, BRL, CAD, CNY, HKD, IDR, ILS, INR, KRW, MXN, MYR, NZD, PHP, SGD, THB, ZAR, 
28 June 2024, 1.0705, 171.94, 1.9558, 25.025, 7.4575, 0.84638, 395.10, 4.3090, 4.9773, 11.3595, 0.9634, 148.90, 11.3965, 35.1868, 1.6079, 5.8915, 1.4670, 7.7748, 8.3594, 17487.21, 4.0200, 89.2495, 1474.86, 19.5654, 5.0501, 1.7601, 62.560, 1.4513, 39.319, 19.4970, 
`;
