import { XMLParser, XMLValidator } from 'fast-xml-parser';

import type { ReadRate } from './rate-problems.ts';
import { checkRates, wrong } from './rate-problems.ts';
import type { ReferenceRates } from './rates.ts';

const ALLOWED = 'the XML file of the European Central Bank: Envelope, Sender, Cube with time, Cubes with currency and rate';

interface Cube {
  readonly time?: string;
  readonly currency?: string;
  readonly rate?: string;
  readonly Cube?: readonly Cube[];
}

interface Envelope {
  readonly subject?: string;
  readonly Sender?: { readonly name?: string };
  readonly Cube?: readonly Cube[];
}

/** Values stay the text that they are; entities are left alone, so that no file grows by them. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => name === 'Cube',
});

/**
 * `eurofxref-daily.xml`, or one of the bank's files with many days.
 * @throws CloudError `invalid_argument` naming what is wrong
 */
export function parseXmlRates(text: string): ReferenceRates {
  if (text.includes('<!DOCTYPE')) throw wrong('file', '<!DOCTYPE', ALLOWED);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw wrong(`line ${valid.err.line}`, valid.err.msg, ALLOWED);
  const { Envelope: envelope } = parser.parse(text) as { readonly Envelope?: Envelope };
  const days = envelope?.Cube?.flatMap((cube) => cube.Cube ?? []).filter((cube) => cube.time !== undefined) ?? [];
  const [newest] = days.toSorted((left, right) => String(right.time).localeCompare(String(left.time)));
  if (envelope === undefined || newest === undefined) throw wrong('file', text.slice(0, 20), ALLOWED);
  const publisher = envelope.Sender?.name;
  const subject = envelope.subject;
  const source = publisher === undefined || subject === undefined ? publisher : `${publisher}, ${subject}`;
  return checkRates({ source, date: newest.time, base: 'EUR', rates: (newest.Cube ?? []).map(readRate) });
}

function readRate({ currency, rate }: Cube, index: number): ReadRate {
  if (currency === undefined || currency === '') throw wrong(`Cube ${index + 1}: currency`, currency, 'a currency of ISO 4217 such as USD');
  return [currency, rate];
}
