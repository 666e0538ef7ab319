import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { openDatabase } from '@isobar/gateway/database';

/** A database that was opened in this process. */
export interface Opened {
  query(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  listen(channel: string, hear: (text: string) => void): Promise<void>;
  close(): Promise<void>;
}

export type Contestant = 'server' | 'pglite';

export const CONTESTANTS: readonly Contestant[] = ['server', 'pglite'];

interface PGlite {
  query(text: string, values: unknown[]): Promise<{ rows: Readonly<Record<string, unknown>>[] }>;
  listen(channel: string, hear: (text: string) => void): Promise<unknown>;
  close(): Promise<void>;
}

/** @param packages folder in which npm installed PGlite */
export function open(contestant: Contestant, folder: string, packages: string): Promise<Opened> {
  return contestant === 'server' ? openServer(folder) : openPGlite(folder, packages);
}

async function openServer(folder: string): Promise<Opened> {
  const owned = await openDatabase({ url: null, folder });
  const { database } = owned;
  return {
    query: (text, values) => database.query(text, values),
    listen: async (channel, hear) => {
      await database.listen(channel, hear, () => undefined);
    },
    close: () => owned.close(),
  };
}

async function openPGlite(folder: string, packages: string): Promise<Opened> {
  const path = join(packages, 'node_modules', '@electric-sql', 'pglite', 'dist', 'index.js');
  const { PGlite } = (await import(pathToFileURL(path).href)) as { PGlite: { create(folder: string): Promise<PGlite> } };
  const database = await PGlite.create(folder);
  return {
    query: async (text, values = []) => (await database.query(text, [...values])).rows,
    listen: async (channel, hear) => {
      await database.listen(channel, hear);
    },
    close: () => database.close(),
  };
}
