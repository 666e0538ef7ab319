import type { ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

import { findBinaries } from './binaries.ts';
import { makeDataFolder, ROLE } from './data-folder.ts';
import { ownFolder } from './folder-owner.ts';
import { succeedServer } from './left-server.ts';
import type { ServerLevel, ServerLine } from './server-log.ts';
import type { ServerSettings } from './server-process.ts';
import { endServer, startServer } from './server-process.ts';
import { findSocketsFolder, makeSocketsFolder, removeSocketsFolder } from './sockets-folder.ts';
import { findWay } from './way-to-run.ts';

export interface EmbeddedSettings {
  /** Folder of the data, its locks and its socket; made where it is not there. */
  readonly folder: string;
  /** Further settings of the server, such as `fsync: 'off'` for tests. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The server's log. */
  readonly log?: (line: ServerLine) => void;
}

export interface EmbeddedServer {
  /** URL of a database of it. No network: a socket in a folder that only we may enter. */
  url(database: string): string;
  /** Ends it, everything written, and gives the folder up. */
  close(): Promise<void>;
  /** At once, as far as possible: for a process that is ending. */
  kill(): void;
}

/**
 * Starts PostgreSQL on a folder, of which this process is the one owner then. What an earlier owner left, in whatever way it
 * ended, is ended or recovered first. A server that dies is started again, at the same address.
 * @throws CloudError `conflict` where another process owns the folder; `unsupported` where it cannot run here, with the remedy
 */
export async function startEmbedded({ folder: given, parameters = {}, log = () => undefined }: EmbeddedSettings): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const folder = makeFolder(given);
  const giveUp = await ownFolder(folder);
  try {
    const data = join(folder, 'data');
    const lock = await succeedServer(folder, data);
    const way = findWay(folder, [binaries.initdb, binaries.postgres]);
    await makeDataFolder(data, { initdb: binaries.initdb, way, sync: parameters['fsync'] !== 'off' });
    const sockets = makeSocketsFolder(folder, way);
    const settings = { way, postgres: binaries.postgres, data, sockets, parameters, log };
    return new SupervisedServer(folder, settings, await startAlone(settings, lock), giveUp);
  } catch (error) {
    removeSocketsFolder(folder);
    giveUp();
    throw error;
  }
}

/** URL of a database of the server that another process runs on a folder; null where none was ever started. */
export function findEmbedded(folder: string, database: string): string | null {
  const sockets = findSocketsFolder(folder);
  return sockets === null ? null : urlOf(sockets, database);
}

const FIRST_DELAY_MILLISECONDS = 100;
const LONGEST_DELAY_MILLISECONDS = 5000;

class SupervisedServer implements EmbeddedServer {
  private readonly folder: string;
  private readonly settings: ServerSettings;
  private readonly giveUp: () => void;
  private server: ChildProcess;
  private starting: Promise<void> | null = null;
  private closing: Promise<void> | null = null;

  constructor(folder: string, settings: ServerSettings, server: ChildProcess, giveUp: () => void) {
    this.folder = folder;
    this.settings = settings;
    this.server = server;
    this.giveUp = giveUp;
    this.watch();
  }

  url(database: string): string {
    return urlOf(this.settings.sockets, database);
  }

  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  kill(): void {
    this.closing ??= Promise.resolve();
    this.server.kill('SIGQUIT');
    removeSocketsFolder(this.folder);
  }

  private async end(): Promise<void> {
    await this.starting;
    await endServer(this.server);
    removeSocketsFolder(this.folder);
    this.giveUp();
  }

  private watch(): void {
    this.server.once('exit', (code, signal) => {
      if (this.closing !== null) return;
      this.say('warn', `the server ended with ${signal ?? code}; it is started again`);
      this.starting = this.startAgain();
    });
  }

  private say(level: ServerLevel, text: string): void {
    this.settings.log({ level, process: 'supervisor', text });
  }

  private async startAgain(): Promise<void> {
    for (let delay = FIRST_DELAY_MILLISECONDS; this.closing === null; delay = Math.min(2 * delay, LONGEST_DELAY_MILLISECONDS)) {
      try {
        this.server = await startAlone(this.settings, await succeedServer(this.folder, this.settings.data));
        return this.watch();
      } catch (error) {
        this.say('error', `the server does not start: ${String(error)}`);
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }
}

/**
 * @param lock held, so that no server of the folder runs: what one noted of itself is out of date, and could name a process that
 * has its number by now; PostgreSQL would not start beside that
 */
async function startAlone(settings: ServerSettings, lock: number): Promise<ChildProcess> {
  try {
    rmSync(join(settings.data, 'postmaster.pid'), { force: true });
    rmSync(join(settings.sockets, '.s.PGSQL.5432.lock'), { force: true });
    return await startServer(settings, lock);
  } finally {
    // From here on only the server holds it: it is free when the last of its processes has ended.
    closeSync(lock);
  }
}

const urlOf = (sockets: string, database: string): string => `postgres://${ROLE}@localhost/${database}?host=${encodeURIComponent(sockets)}`;

/** Only we may enter it. Returns its path without links, as PostgreSQL sees it. */
function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    return realpathSync(folder);
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw new CloudError(
      'permission_denied',
      `the embedded database has no folder: ${folder} (${String(code)})`,
      { outcome: 'not_applied' },
      { cause: error },
    );
  }
}
