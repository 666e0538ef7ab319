import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Plan, SourceFile } from '@isobar/core';

import type { Schemas } from '../../contract.ts';
import { ApiError } from '../problem/api-error.ts';
import type { UploadStore } from './upload-store.ts';

const LIFETIME_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface UploadSettings {
  /** Absolute; of the state folder. Of several gateways on several machines each has its own, unless it is shared between them. */
  readonly folder: string;
  readonly maximumBytes: number;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Whether an operation is at its end, or not known any more. */
  readonly isOver: (operationId: string) => Promise<boolean>;
}

/** What is written beside each file. */
interface Note {
  readonly subject: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly expiresAt: number;
  readonly operationId: string | null;
}

/** Uploads as files that only the owner of the process can read, each with a note beside it. */
export class FileUploadStore implements UploadStore {
  private readonly settings: UploadSettings;

  constructor(settings: UploadSettings) {
    this.settings = settings;
  }

  async keep(bytes: AsyncIterable<Uint8Array>, subject: string): Promise<Schemas['Upload']> {
    const { folder, now } = this.settings;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    const path = this.path(id);
    try {
      const { sizeBytes, sha256 } = await this.write(bytes, path);
      const expiresAt = now() + LIFETIME_MILLISECONDS;
      await this.note(id, { subject, sizeBytes, sha256, expiresAt, operationId: null });
      return { id, sizeBytes, sha256, expiresAt: new Date(expiresAt).toISOString() };
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  async open(id: string, subject: string): Promise<SourceFile | null> {
    const note = await this.noteOf(id);
    if (note === null || note.subject !== subject || note.operationId !== null || note.expiresAt <= this.settings.now()) return null;
    return { path: this.path(id), sizeBytes: note.sizeBytes, sha256: note.sha256 };
  }

  async idOf({ action, request }: Plan): Promise<string | null> {
    const { file } = request as { readonly file?: { readonly path: string } };
    if (action !== 'importImage' || file === undefined || dirname(file.path) !== this.settings.folder) return null;
    const id = basename(file.path);
    return (await this.noteOf(id)) === null ? null : id;
  }

  async use(id: string, operationId: string): Promise<void> {
    const note = await this.noteOf(id);
    if (note !== null) await this.note(id, { ...note, operationId });
  }

  async sweep(): Promise<void> {
    const names = await readdir(this.settings.folder).catch(() => []);
    for (const id of names.filter((name) => !name.includes('.'))) if (await this.isDone(id)) await this.remove(id);
  }

  private async isDone(id: string): Promise<boolean> {
    const note = await this.noteOf(id);
    // It is being written, or whoever wrote it is gone.
    if (note === null) return (await stat(this.path(id))).mtimeMs + LIFETIME_MILLISECONDS <= this.settings.now();
    return note.operationId === null ? note.expiresAt <= this.settings.now() : this.settings.isOver(note.operationId);
  }

  private async write(bytes: AsyncIterable<Uint8Array>, path: string): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
    const { maximumBytes } = this.settings;
    const hash = createHash('sha256');
    let sizeBytes = 0;
    async function* measured(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        sizeBytes += chunk.byteLength;
        if (sizeBytes > maximumBytes) throw tooLarge(maximumBytes);
        hash.update(chunk);
        yield chunk;
      }
    }
    // Open before anything is read, and closed before this ends: a file that is still being made would come after its removal.
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(measured());
    } finally {
      await file.close();
    }
    return { sizeBytes, sha256: hash.digest('hex') };
  }

  private async note(id: string, note: Note): Promise<void> {
    const path = this.notePath(id);
    await writeFile(`${path}.new`, JSON.stringify(note), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  private async noteOf(id: string): Promise<Note | null> {
    const text = await readFile(this.notePath(id), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Note);
  }

  private async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
    await rm(this.notePath(id), { force: true });
  }

  private path(id: string): string {
    return join(this.settings.folder, id);
  }

  private notePath(id: string): string {
    return join(this.settings.folder, `${id}.json`);
  }
}

function tooLarge(maximumBytes: number): ApiError {
  const message = `the file is larger than ${maximumBytes} bytes`;
  return new ApiError(
    'invalid_argument',
    message,
    { field: 'body', allowed: `at most ${maximumBytes} bytes`, outcome: 'not_applied' },
    { status: 413, pointer: '/body' },
  );
}
