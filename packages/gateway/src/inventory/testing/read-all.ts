import type { ResourceKind } from '@isobar/core';

import type { NewEvent } from '../../live/event-log.ts';
import { Keeper } from '../keep/keeper.ts';
import { ReadingPace } from '../refresh/reading-pace.ts';
import { RequestBudget } from '../refresh/request-budget.ts';
import { RequestCount } from '../refresh/request-count.ts';
import type { ReadingOutcome } from '../refresh/read-whole.ts';
import { readWhole } from '../refresh/read-whole.ts';
import type { Database } from '../../database/database.ts';
import type { FakeClouds } from './fake-clouds.ts';
import { ManualClock } from './manual-clock.ts';

/** Readings of fake clouds into a database, without a schedule; and what they told. */
export class TestReadings {
  readonly told: NewEvent[] = [];
  readonly clock = new ManualClock();
  readonly keeper: Keeper;
  private readonly database: Database;
  private readonly clouds: FakeClouds;
  private readonly requests = new RequestCount();
  private readonly pace = new ReadingPace();

  constructor(database: Database, clouds: FakeClouds) {
    this.database = database;
    this.clouds = clouds;
    this.keeper = new Keeper({ database, events: this.events });
  }

  readonly events = {
    append: async (events: readonly NewEvent[]): Promise<void> => {
      this.told.push(...events);
    },
  };

  read(cloud: string, kind: ResourceKind = 'server', signal: AbortSignal = new AbortController().signal): Promise<ReadingOutcome> {
    const { database, events, keeper, clock, clouds: reader, requests, pace } = this;
    return readWhole({ cloud, kind }, new RequestBudget(null, clock), signal, { database, events, keeper, reader, clock, requests, pace });
  }

  /** What was told since the last time, each in a word. */
  news(): readonly string[] {
    return this.told.splice(0).map(({ type, cloud, ref, changes }) => [type, ref ?? cloud, ...(changes ?? [])].join(' '));
  }
}
