import type { CloudErrorJson, ResourceKind } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { Connection, Database } from '../../database/database.ts';
import type { Awaited } from './awaited.ts';
import { READ_CHANNEL } from './read-whole.ts';
import { READ_ORDER } from './refresh-settings.ts';

interface Progress {
  readonly kind: ResourceKind;
  readonly begun: string;
  readonly ended: string;
  readonly error: CloudErrorJson | null;
}

/** Notices of a reading are told once, and may be lost: so often it is looked for too. */
const LOOK_MILLISECONDS = 2000;

/** For a cloud to be read anew: of each kind the reading that is under way, else the next. */
export async function awaitedReadings(cloud: string, connection: Connection): Promise<Awaited> {
  const known = new Map(
    (await progressOf(cloud, connection)).map(({ kind, begun, ended }) => [kind, { begun: Number(begun), ended: Number(ended) }]),
  );
  return new Map(
    READ_ORDER.map((kind) => {
      const { begun, ended } = known.get(kind) ?? { begun: 0, ended: 0 };
      return [kind, begun > ended ? begun : ended + 1];
    }),
  );
}

/** Resolves when these readings ended. @throws CloudError of a cloud whose servers cannot be read; the signal's reason */
export async function waitForReadings(cloud: string, awaited: Awaited, database: Database, signal: AbortSignal): Promise<void> {
  let wake = Promise.withResolvers<void>();
  const look = (): void => wake.resolve();
  const listening = await database.listen(READ_CHANNEL, (text) => (text === cloud ? look() : undefined), look);
  const timer = setInterval(look, LOOK_MILLISECONDS);
  signal.addEventListener('abort', look);
  try {
    while (!(await haveEnded(cloud, awaited, database))) {
      await wake.promise;
      signal.throwIfAborted();
      wake = Promise.withResolvers<void>();
    }
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', look);
    await listening.end();
  }
}

async function haveEnded(cloud: string, awaited: Awaited, connection: Connection): Promise<boolean> {
  const progress = await progressOf(cloud, connection);
  const ended = progress.filter(({ kind, ended }) => Number(ended) >= (awaited.get(kind) ?? Number.POSITIVE_INFINITY));
  const servers = ended.find(({ kind }) => kind === 'server');
  if (servers !== undefined && servers.error !== null) throw CloudError.fromJson(servers.error);
  return ended.length === awaited.size;
}

function progressOf(cloud: string, connection: Connection): Promise<readonly Progress[]> {
  return connection.query<Progress>('SELECT kind, begun, ended, error FROM isobar_inventory_kinds WHERE cloud = $1', [cloud]);
}
