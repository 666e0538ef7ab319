import type { CloudErrorJson } from '@isobar/core';

import type { Schemas } from '../../contract.ts';
import type { Connection } from '../../database/database.ts';
import type { EventLog, NewEvent } from '../../live/event-log.ts';
import type { CloudCondition } from '../inventory.ts';
import { isoTime } from '../iso-time.ts';

/** A cloud is up when its servers can be read. `error` says why they cannot; `at` is in UTC milliseconds. */
export async function noteCloud(
  cloud: string,
  error: CloudErrorJson | null,
  at: number,
  events: Pick<EventLog, 'append'>,
  connection: Connection,
): Promise<void> {
  const state = error === null ? 'up' : 'down';
  const [before] = await connection.query<{ readonly state: string }>('SELECT state FROM isobar_inventory_clouds WHERE cloud = $1 FOR UPDATE', [
    cloud,
  ]);
  await connection.query(
    `INSERT INTO isobar_inventory_clouds AS known (cloud, state, since, error) VALUES ($1, $2, $3, $4)
     ON CONFLICT (cloud) DO UPDATE SET state = excluded.state, error = excluded.error,
       since = CASE WHEN known.state = excluded.state THEN known.since ELSE excluded.since END`,
    [cloud, state, at, error === null ? null : JSON.stringify(error)],
  );
  // That a cloud answers when it is first asked is no news.
  if (before?.state === state || (before === undefined && error === null)) return;
  const event: NewEvent = { type: `cloud.${state}`, cloud, labels: {} };
  // A failure as JSON is what the contract has; its optional members are written otherwise here.
  await events.append([error === null ? event : { ...event, error: error as Schemas['CloudErrorJson'] }], connection);
}

type CloudState = Omit<CloudCondition, 'freshness'>;

interface CloudRow {
  readonly cloud: string;
  readonly state: 'up' | 'down';
  readonly since: string;
  readonly error: Schemas['CloudErrorJson'] | null;
}

/** Of these clouds, in their order. */
export async function readClouds(names: readonly string[], connection: Connection): Promise<readonly CloudState[]> {
  const rows = await connection.query<CloudRow>('SELECT cloud, state, since, error FROM isobar_inventory_clouds WHERE cloud = ANY($1::text[])', [
    names,
  ]);
  return names.map((cloud) => {
    const row = rows.find((candidate) => candidate.cloud === cloud);
    return row === undefined ? { cloud, state: 'notAsked', since: null, error: null } : { ...row, since: isoTime(row.since) };
  });
}
