import { CloudError } from '@isobar/core';
import type { ClientConfig } from 'pg';
import { Pool } from 'pg';

export interface PoolSettings {
  readonly url: string;
  /** How many connections at most. */
  readonly connections?: number;
  /** The longest that one statement may take; 0: as long as it takes. */
  readonly statementMilliseconds?: number;
}

const CONNECTIONS = 20;
const STATEMENT_MILLISECONDS = 30_000;
/** After the server should have ended a statement it is silent: it, or what is between us, has gone without a word. */
const SILENT_AFTER = 1.5;
const ALIVE_MILLISECONDS = 10_000;
/** To reach the server, and to wait for a free connection. */
const CONNECT_MILLISECONDS = 5000;
/** Longer than any work of ours between two statements: a process that hangs holds no lock for ever. */
const IDLE_IN_TRANSACTION_MILLISECONDS = 60_000;

/** Of one connection. @throws CloudError `invalid_argument` for a URL that is none; the text has nothing of it */
export function clientSettings({ url, statementMilliseconds = STATEMENT_MILLISECONDS }: PoolSettings, name: string): ClientConfig {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    const allowed = 'postgres://user@host:port/database';
    throw new CloudError('invalid_argument', `database: got something else, allowed is ${allowed}`, {
      field: 'database',
      allowed,
      outcome: 'not_applied',
    });
  }
  return {
    connectionString: url,
    application_name: name,
    statement_timeout: statementMilliseconds,
    ...(statementMilliseconds === 0 ? {} : { query_timeout: statementMilliseconds * SILENT_AFTER }),
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MILLISECONDS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    keepAliveInitialDelayMillis: ALIVE_MILLISECONDS,
  };
}

export function createPool(settings: PoolSettings): Pool {
  const pool = new Pool({ ...clientSettings(settings, 'isobar'), max: settings.connections ?? CONNECTIONS });
  // A connection that breaks while it is idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
