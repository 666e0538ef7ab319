import { CloudError } from '@isobar/core';

import type { Database, Migration } from '../database/database.ts';
import { appliedMigrations } from '../database/migrate.ts';

/** What readiness looks at: a database that answers, with the tables that this program knows. */
export function readyChecks(database: Database, migrations: readonly Migration[]): Readonly<Record<string, () => Promise<unknown>>> {
  return {
    database: () => database.query('SELECT 1'),
    migrations: async () => {
      const names = new Set(await appliedMigrations(database));
      // More than these is what a newer program brought, while this one still runs.
      if (migrations.every(({ name }) => names.has(name))) return;
      throw new CloudError('conflict', 'the tables of the database are older than this program');
    },
  };
}
