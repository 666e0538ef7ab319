import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

import { asPlainUser } from './as-plain-user.ts';
import { findBinaries } from './binaries.ts';

export interface EmbeddedSettings {
  /** Folder of the data; made where it is not there. */
  readonly folder: string;
  /** Further settings of the server, such as `fsync: 'off'` for tests. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface EmbeddedServer {
  /** URL of a database of it. No network: a socket in a folder that only we may enter. */
  url(database: string): string;
  close(): Promise<void>;
  /** At once, as far as possible: for a process that is ending. */
  kill(): void;
}

const ROLE = 'isobar';

/** Starts PostgreSQL on a folder, which is made where it is not there. */
export async function startEmbedded({ folder, parameters = {} }: EmbeddedSettings): Promise<EmbeddedServer> {
  const { initdb, postgres } = await findBinaries();
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await runToEnd(initdb, ['-D', folder, '-U', ROLE, '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-instructions']);
  }
  // The path of a socket may have 107 characters; a data folder may have more.
  const sockets = mkdtempSync(join(tmpdir(), 'isobar-pg-'));
  const given = { listen_addresses: '', unix_socket_directories: sockets, ...parameters };
  const [command, words] = asPlainUser(postgres, ['-D', folder, ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
  const server = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  return {
    url: (database) => `postgres://${ROLE}@localhost/${database}?host=${encodeURIComponent(sockets)}`,
    close: async () => {
      const ended = once(server, 'exit');
      // Fast shutdown: connections are ended, everything is written.
      server.kill('SIGINT');
      await ended;
      rmSync(sockets, { recursive: true, force: true });
    },
    kill: () => {
      server.kill('SIGQUIT');
      rmSync(sockets, { recursive: true, force: true });
    },
  };
}

async function runToEnd(program: string, given: readonly string[]): Promise<void> {
  const [command, words] = asPlainUser(program, given);
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new CloudError('internal', `${program} ended with ${code}: ${said.trim()}`);
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', (code) => reject(new CloudError('internal', `the embedded database ended with ${code}: ${said.trim()}`)));
    server.once('error', reject);
    server.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}
