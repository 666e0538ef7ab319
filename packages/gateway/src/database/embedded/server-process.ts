import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { CloudError } from '@isobar/core';

import type { ServerLine } from './server-log.ts';
import { LINE_PREFIX, serverLog } from './server-log.ts';
import type { WayToRun } from './way-to-run.ts';
import { start } from './way-to-run.ts';

export interface ServerSettings {
  readonly way: WayToRun;
  readonly postgres: string;
  readonly data: string;
  readonly sockets: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly log: (line: ServerLine) => void;
}

const LINES_OF_A_FAILURE = 10;

const PARAMETERS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // Nobody copies its log elsewhere.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Statements here are short.
  jit: 'off',
  // Values of a statement are no news for a log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: LINE_PREFIX,
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A running server. All its processes hold `lock`, whose descriptor they inherit. Resolves when it takes connections. */
export async function startServer(settings: ServerSettings, lock: number): Promise<ChildProcess> {
  const { way, postgres, data, sockets, parameters, log } = settings;
  const given = { ...PARAMETERS, unix_socket_directories: `"${sockets.replaceAll('"', '""')}"`, ...parameters };
  const words = ['-D', data, ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const server = start(way, postgres, words, ['ignore', 'ignore', 'pipe', lock]);
  if (server.stderr === null) throw new Error('no pipe');
  const lines = createInterface({ input: server.stderr });
  const read = serverLog(log);
  await new Promise<void>((resolve, reject) => {
    let said: readonly string[] = [];
    server.once('error', reject);
    lines.once('close', () => reject(new CloudError('unavailable', `the embedded database did not start: ${said.join('\n')}`)));
    lines.on('line', (line) => {
      read(line);
      said = [...said, line].slice(-LINES_OF_A_FAILURE);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
  });
  return server;
}

const ENDS_MILLISECONDS = 20_000;

/** Fast shutdown: connections are ended, everything is written; without a last checkpoint where that takes too long. */
export async function endServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  const timer = setTimeout(() => server.kill('SIGQUIT'), ENDS_MILLISECONDS);
  await ended;
  clearTimeout(timer);
}
