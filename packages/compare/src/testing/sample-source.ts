import type { BillingRules, CloudPlace, Flavor, QuotedPart, QuoteRequest, Resource, Server, Volume } from '@isobar/core';
import { CloudError, untoldBilling } from '@isobar/core';

import type { CompareSource, Listed } from '../comparison/compare-source.ts';

/** One cloud of a sample. */
export interface SampleCloud {
  readonly provider?: string;
  readonly billing?: BillingRules;
  readonly place?: Partial<CloudPlace>;
  readonly flavors?: readonly Flavor[];
  readonly servers?: readonly Server[];
  readonly volumes?: readonly Volume[];
  readonly quote?: (request: QuoteRequest) => readonly QuotedPart[];
  /** What its lists fail with. */
  readonly failure?: CloudError;
}

/** Clouds to compare, with each quote that was asked for. */
export function sampleSource(clouds: Readonly<Record<string, SampleCloud>>): CompareSource & { readonly quotes: readonly QuoteRequest[] } {
  const quotes: QuoteRequest[] = [];
  const cloudOf = (name: string): SampleCloud => {
    const cloud = clouds[name];
    if (cloud === undefined) throw new CloudError('invalid_argument', `no cloud ${name}`);
    return cloud;
  };
  const listed = <Item extends Resource>(member: (cloud: SampleCloud) => readonly Item[] | undefined): Listed<Item> => ({
    list: ({ clouds: names = Object.keys(clouds), accept = () => true }) => ({
      collect: () => {
        const asked = names.map((name) => ({ cloud: name, ...cloudOf(name) }));
        return Promise.resolve({
          items: asked.flatMap(({ cloud, ...sample }) => {
            const items = sample.failure === undefined ? (member(sample) ?? []) : [];
            return items.map((item) => ({ ...item, cloud, ref: `${cloud}/${item.id}` })).filter(accept);
          }),
          failures: asked.flatMap(({ cloud, failure }) => (failure === undefined ? [] : [{ cloud, error: failure }])),
          warnings: [],
          coverage: [],
        });
      },
    }),
  });
  return {
    quotes,
    clouds: {
      names: Object.keys(clouds),
      place: async (name) => {
        const { place, failure } = cloudOf(name);
        if (failure !== undefined) throw failure;
        return { region: null, country: null, warnings: [], ...place };
      },
    },
    flavors: listed(({ flavors }) => flavors),
    servers: listed(({ servers }) => servers),
    volumes: listed(({ volumes }) => volumes),
    prices: {
      quote: (name, request) => {
        quotes.push(request);
        const { quote } = cloudOf(name);
        return Promise.resolve().then(() => quote?.(request) ?? null);
      },
      billing: async (name) => {
        const { billing, failure } = cloudOf(name);
        if (failure !== undefined) throw failure;
        return billing ?? untoldBilling({ level: 'documented', source: 'sample#bills' });
      },
      provider: (name) => cloudOf(name).provider ?? 'sample',
    },
  };
}
