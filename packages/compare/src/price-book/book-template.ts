import type { Flavor, Price } from '@isobar/core';
import { stringify } from 'yaml';

import type { BookedCloud } from './book-fit.ts';

export interface BookTemplate extends BookedCloud {
  readonly currency: string;
  readonly tax: Price['tax'];
  /** Names of the cloud's volume types. */
  readonly volumeTypes: readonly string[];
  readonly flavors: readonly Pick<Flavor, 'id' | 'name' | 'vcpus' | 'memoryMiB' | 'diskGiB' | 'gpu'>[];
}

/** A book to fill in: each price is a comment without an amount, since one that is not known is absent and never 0. */
export function bookTemplate({ cloud, provider, region, currency, tax, flavors, volumeTypes }: BookTemplate): string {
  const head = stringify({ version: 1, cloud, provider, ...(region === null ? {} : { region }), currency, tax });
  return `# Prices of ${oneLine(cloud)}. To fill one in, take the # before it away and write the amount after "price:", without quotes.
# What is left out is not known, and never counted as 0. A price may be a list for days that do not overlap:
#   [{ price: 1.00, per: month, until: 2026-06-30 }, { price: 1.10, per: month, from: 2026-07-01 }]
${head}# source: contract 2026-1        # named with each price
# from: 2026-01-01                # days on which all of it holds, UTC
# until: 2026-12-31
billing:
  # computeWhileStopped: false    # what a stopped server costs
  # storageWhileStopped: true
  # freeTrafficGb: 1000           # GB (10^9 bytes) a month, or unlimited
  # hoursPerMonth: 730
prices:
  flavors:                        # of a whole server; per is hour, day or month
${flavors.map(flavorLine).join('')}  # vcpu: { price: , per: hour }          # of flavors without a price of their own
  # memoryGiB: { price: , per: hour }
  volumeGiB:                      # by volume type; default is the one taken where none is named
    # default: { price: , per: month }
${volumeTypes.map((name) => `    # ${keyText(name)}: { price: , per: month }\n`).join('')}  # imageGiB: { price: , per: month }
  # snapshotGiB: { price: , per: month }
  # address: { price: , per: month }      # one public address
  # trafficGb: { price: }                 # one GB going out, beyond what is free
  licence:
    # windows: { price: , per: month }
`;
}

function flavorLine({ id, name, vcpus, memoryMiB, diskGiB, gpu }: BookTemplate['flavors'][number]): string {
  const facts = [
    name === null || name === id ? null : oneLine(name),
    vcpus === null ? null : `${vcpus} vCPU`,
    memoryMiB === null ? null : `${memoryMiB} MiB`,
    diskGiB === null ? null : `${diskGiB} GiB disk`,
    gpu === null ? null : oneLine(gpu),
  ];
  return `    # ${keyText(id)}: { price: , per: hour }   # ${facts.filter((fact) => fact !== null).join(', ')}\n`;
}

/** A name as YAML writes it before a colon. */
function keyText(name: string): string {
  return stringify({ [name]: 0 }, { lineWidth: 0 }).replace(/: 0\n$/, '');
}

/** A cloud's own text must not end a comment. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Control}+/gu, ' ');
}
