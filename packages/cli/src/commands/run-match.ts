import type { FlavorMatch, FlavorRequirement, PlacedCloud, PlaceFlags, RequirementFlags } from '@isobar/compare';
import { listPriceOf, parsePlaces, parseRequirement, rankFlavors, requirementLike } from '@isobar/compare';
import type { Isobar } from '@isobar/sdk';
import { invalidArgument } from '@isobar/core';

import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Column } from '../output/column.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import { priceText } from '../plan-view/plan-text.ts';
import { tellElsewhere } from '../compare/tell-comparison.ts';
import type { CommandRun } from '../run-command.ts';
import { exitOfList, tellAbout } from './list-command.ts';
import { matchPlaces } from './match-places.ts';

export interface MatchOptions extends RequirementFlags, PlaceFlags {
  readonly like?: string;
  readonly clouds?: readonly string[];
  readonly limit: string;
}

/** A flavor and where it stands among those of its cloud; 1 is the nearest. */
interface MatchRow extends FlavorMatch {
  readonly cloud: string;
  readonly rank: number;
  /** Where the cloud is; absent where that was not asked for. */
  readonly region?: PlacedCloud['region'];
  readonly country?: PlacedCloud['country'];
}

const COLUMNS: readonly Column<MatchRow>[] = [
  { name: 'cloud', value: (row) => row.cloud },
  { name: 'region', value: (row) => row.region },
  { name: 'country', value: (row) => row.country?.value },
  { name: 'rank', value: (row) => row.rank, align: 'right' },
  { name: 'id', value: (row) => row.flavor.id },
  { name: 'flavor', value: (row) => row.flavor.name ?? row.flavor.id },
  { name: 'vcpus', value: (row) => row.flavor.vcpus, align: 'right' },
  { name: 'vcpuKind', value: (row) => row.flavor.vcpuKind },
  { name: 'memoryMiB', value: (row) => row.flavor.memoryMiB, align: 'right' },
  { name: 'diskGiB', value: (row) => row.flavor.diskGiB, align: 'right' },
  { name: 'networkGbps', value: (row) => row.flavor.networkGbps, align: 'right' },
  { name: 'gpu', value: (row) => row.flavor.gpu },
  { name: 'architecture', value: (row) => row.flavor.architecture },
  { name: 'bootVolumeGiB', value: (row) => row.bootVolumeGiB, align: 'right' },
  { name: 'dataVolumeGiB', value: (row) => row.dataVolumeGiB, align: 'right' },
  { name: 'fit', value: (row) => row.fit },
  { name: 'score', value: (row) => row.score, align: 'right' },
  { name: 'price', value: ({ flavor: { prices } }) => (prices.length === 0 ? 'unknown' : prices.map(priceText).join(', ')) },
  { name: 'reasons', value: (row) => row.reasons.map(({ text }) => text).join('; ') },
  { name: 'ref', value: (row) => row.flavor.ref },
];

const SHOWN = ['cloud', 'rank', 'flavor', 'vcpus', 'memoryMiB', 'diskGiB', 'fit', 'score', 'price', 'reasons'] as const;

const PLACE_COLUMNS: ReadonlySet<string> = new Set(['region', 'country']);

/** Ranks the flavors of each cloud by themselves: prices of different clouds are not compared here. */
export async function runMatch(run: CommandRun<MatchOptions>): Promise<ExitCode> {
  const { options, terminal, signal } = run;
  const columns = chooseColumns(COLUMNS, SHOWN, options.columns);
  const limit = parseLimit(options.limit);
  // Bad flags are refused before anything is read.
  const where = await parsePlaces(options);
  const given = options.like === undefined ? parseRequirement(options) : null;
  return withIsobar(options, terminal, async (isobar) => {
    const requirement = given ?? (await likeServer(isobar, run));
    const clouds = options.clouds ?? isobar.clouds.names;
    for (const cloud of clouds) isobar.clouds.provider(cloud);
    const places = await matchPlaces(isobar, clouds, { where, shown: columns.some(({ name }) => PLACE_COLUMNS.has(name)), signal });
    const { items, ...listed } = await isobar.flavors.list({ clouds: places.clouds, signal }).collect();
    const summary = {
      ...listed,
      failures: [...places.failures, ...listed.failures],
      warnings: [...places.warnings, ...listed.warnings],
    };
    const rows = places.clouds.flatMap((cloud) => {
      const flavors = items.filter((flavor) => flavor.cloud === cloud);
      const matches = rankFlavors(requirement, flavors, { priceOf: listPriceOf, limit });
      return matches.map((match, index): MatchRow => ({ ...places.placeOf(cloud), cloud, rank: index + 1, ...match }));
    });
    const envelope = { requirement, where, items: rows, elsewhere: places.elsewhere, ...summary };
    terminal.out(formatList(options.output, { rows, envelope, columns, nameOf: ({ flavor }) => flavor.ref }));
    tellElsewhere(places.elsewhere, terminal);
    tellAbout(
      summary,
      clouds.flatMap((cloud) => isobar.clouds.warnings(cloud)),
      terminal,
    );
    return exitOfList(summary.failures, clouds.length);
  });
}

async function likeServer(isobar: Isobar, { options, signal }: CommandRun<MatchOptions>): Promise<FlavorRequirement> {
  return parseRequirement(options, await requirementLike(isobar, options.like ?? '', { signal }));
}

function parseLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalidArgument('--limit', text, 'a whole number above 0');
  return Number(text);
}
