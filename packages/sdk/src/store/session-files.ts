import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Clock, JsonObject, SessionCache, Warning } from '@isobar/core';

import { isErrorCode } from './durable-file.ts';
import { removeIfThere, removeOldDraft } from './leftovers.ts';
import { openStateFolder } from './state-folder.ts';

const OTHERS = 0o077;

interface KeptFile {
  readonly expiresAt: number;
  readonly session: JsonObject;
}

export interface SessionFilesSettings {
  readonly stateFolder: string;
  readonly clock: Clock;
  /** Told why a session is not read or not kept; never what it holds. */
  readonly onWarning: (warning: Warning) => void;
}

/**
 * Sessions in the state folder: `sessions/<identity>.json`, readable by their owner only, each written whole. The one place where Isobar
 * keeps a secret. A file or folder that others can get at is not used.
 */
export class SessionFiles implements SessionCache {
  private readonly settings: SessionFilesSettings;
  private readonly folder: string;

  constructor(settings: SessionFilesSettings) {
    this.settings = settings;
    this.folder = join(settings.stateFolder, 'sessions');
  }

  async read(identity: string): Promise<JsonObject | null> {
    const kept = await this.attempt('not read', async () => this.readFile(`${identity}.json`));
    if (kept === null) return null;
    if (kept.expiresAt > this.settings.clock.now()) return kept.session;
    await this.remove(identity);
    return null;
  }

  async write(identity: string, session: JsonObject, expiresAt: number): Promise<void> {
    await this.attempt('not kept', async () => {
      openStateFolder(this.settings.stateFolder);
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      this.requireOwnFolder();
      const draft = join(this.folder, `.${randomUUID()}`);
      try {
        await writeFile(draft, JSON.stringify({ expiresAt, session } satisfies KeptFile), { flag: 'wx', mode: 0o600 });
        await rename(draft, join(this.folder, `${identity}.json`));
      } catch (error) {
        await removeIfThere(draft);
        throw error;
      }
      await this.sweep();
    });
  }

  async remove(identity: string): Promise<void> {
    await this.attempt('not removed', () => removeIfThere(join(this.folder, `${identity}.json`)));
  }

  /** What has expired is of no use, and drafts of processes that died hold tokens too. */
  private async sweep(): Promise<void> {
    const now = this.settings.clock.now();
    for (const file of await readdir(this.folder)) {
      const path = join(this.folder, file);
      if (!file.endsWith('.json')) await removeOldDraft(path);
      else if (this.hasExpired(file, now)) await removeIfThere(path);
    }
  }

  private hasExpired(file: string, now: number): boolean {
    try {
      const kept = this.readFile(file);
      return kept !== null && kept.expiresAt <= now;
    } catch {
      return false;
    }
  }

  /** At once: a file this small is read sooner than Node's promises of files are loaded, and each command reads one. */
  private readFile(file: string): KeptFile | null {
    const path = join(this.folder, file);
    const descriptor = openOrNull(path);
    if (descriptor === null) return null;
    try {
      this.requireOwnFolder();
      requireOwner(path, fstatSync(descriptor));
      return toKeptFile(readFileSync(descriptor, 'utf8'));
    } finally {
      closeSync(descriptor);
    }
  }

  private requireOwnFolder(): void {
    requireOwner(this.folder, lstatSync(this.folder));
  }

  /** A cache never stands in the way: what goes wrong is told, and then there is no session. */
  private async attempt<Result>(outcome: string, work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.settings.onWarning({ type: 'compatibility', subject: 'session', detail: `the session is ${outcome}: ${reason}` });
      return null;
    }
  }
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** @throws Error naming who else gets at it */
function requireOwner(path: string, { mode, uid }: { readonly mode: number; readonly uid: number }): void {
  if (process.getuid === undefined) return;
  if (uid !== process.getuid()) throw new Error(`${path} belongs to another user`);
  if ((mode & OTHERS) !== 0) throw new Error(`${path} is open to others (mode ${(mode & 0o777).toString(8)}); take their rights away, or delete it`);
}

/** null for what is not one: it is written anew. */
function toKeptFile(text: string): KeptFile | null {
  try {
    const { expiresAt, session } = JSON.parse(text) as Partial<KeptFile>;
    return typeof expiresAt === 'number' && typeof session === 'object' ? { expiresAt, session } : null;
  } catch {
    return null;
  }
}
