import type { Clock, CloudErrorJson, Coverage, Warning } from '@isobar/core';

import type { Database } from '../../database/database.ts';
import type { EventLog } from '../../live/event-log.ts';
import { noteCloud } from '../keep/cloud-state.ts';
import type { Keeper, WholeReadingHandle } from '../keep/keeper.ts';
import type { Part } from '../keep/kind-state.ts';
import type { Reading } from '../inventory.ts';
import type { CloudReader } from '../readers.ts';
import type { ReadingPace, Rest } from './reading-pace.ts';
import type { RequestBudget } from './request-budget.ts';
import type { RequestCount } from './request-count.ts';
import type { ReadingEnd } from './schedule.ts';

export interface ReadingParts {
  readonly database: Database;
  readonly events: Pick<EventLog, 'append'>;
  readonly keeper: Keeper;
  readonly reader: CloudReader;
  readonly clock: Clock;
  readonly requests: RequestCount;
  readonly pace: ReadingPace;
}

export interface ReadingOutcome extends ReadingEnd {
  readonly reading: Reading;
  /** Why it failed; null where it was whole. */
  readonly error: CloudErrorJson | null;
}

/** Told after each reading of a cloud, whole or not; with the name of the cloud. */
export const READ_CHANNEL = 'isobar_inventory_read';

/**
 * Reads all rows of one kind of one cloud. Nothing is changed unless it could be read whole; what was in the way is noted.
 * @throws the signal's reason, and CloudError of the database
 */
export async function readWhole(part: Part, budget: RequestBudget, signal: AbortSignal, parts: ReadingParts): Promise<ReadingOutcome> {
  const { keeper, clock } = parts;
  const beganAt = clock.now();
  const handle = await keeper.beginWhole(part, beganAt);
  try {
    const read = (rest: Rest): Promise<PagesRead> => readPages(handle, budget, rest, signal, parts);
    const { failure, coverage, warnings, requests, waitedMilliseconds } = await parts.pace.run(read);
    signal.throwIfAborted();
    const endedAt = clock.now();
    if (failure === null) {
      const seconds = (endedAt - beganAt - waitedMilliseconds) / 1000;
      const reachableSeconds = budget.perMinute === null ? seconds : Math.max(seconds, (requests * 60) / budget.perMinute);
      await keeper.endWhole(handle, { beganAt, coverage, warnings, reachableSeconds }, endedAt);
    } else await keeper.failWhole(handle, failure);
    await note(part, failure, parts);
    return { reading: handle.reading, beganAt, endedAt, waitedMilliseconds, error: failure };
  } catch (thrown) {
    await keeper.dropWhole(handle).catch(() => undefined);
    throw thrown;
  }
}

interface PagesRead {
  /** Why the cloud could not be read to the end; null where it could. */
  readonly failure: CloudErrorJson | null;
  readonly coverage: Coverage;
  readonly warnings: readonly Warning[];
  readonly requests: number;
  readonly waitedMilliseconds: number;
}

/** Asks for a page when the one before was kept and its turn has come. */
function readPages(handle: WholeReadingHandle, budget: RequestBudget, rest: Rest, signal: AbortSignal, parts: ReadingParts): Promise<PagesRead> {
  const { cloud, kind } = handle.part;
  return parts.requests.run(async (sent) => {
    const warnings: Warning[] = [];
    let failure: CloudErrorJson | null = null;
    let coverage: Coverage = { cloud, complete: true, reason: null };
    let requests = 0;
    let pages = 0;
    let waitedMilliseconds = await budget.turn(signal);
    for await (const page of parts.reader.pages(kind, cloud, signal)) {
      pages += 1;
      // What speaks no HTTP through undici is taken to need a request for each page.
      const sentByNow = Math.max(sent(), pages);
      budget.spend(sentByNow - requests);
      requests = sentByNow;
      failure = page.failure?.toJSON() ?? null;
      if (failure !== null) break;
      await parts.keeper.stage(handle, page.items);
      warnings.push(...(page.warnings ?? []));
      if (coverage.complete && page.coverage !== undefined) coverage = page.coverage;
      if (page.next === undefined) continue;
      await rest(signal);
      waitedMilliseconds += await budget.turn(signal);
    }
    return { failure, coverage, warnings, requests, waitedMilliseconds };
  });
}

/** Servers tell how the cloud is; and all who wait for a reading hear of it. */
async function note({ cloud, kind }: Part, error: CloudErrorJson | null, { database, events, clock }: ReadingParts): Promise<void> {
  await database.transaction(async (connection) => {
    if (kind === 'server') await noteCloud(cloud, error, clock.now(), events, connection);
    await connection.query('SELECT pg_notify($1, $2)', [READ_CHANNEL, cloud]);
  });
}
