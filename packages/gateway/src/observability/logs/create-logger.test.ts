import { CloudError } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { logRequest } from './access-log.ts';
import { createLogger } from './create-logger.ts';
import type { LogLevel, Logger } from './create-logger.ts';
import { knownSecrets } from './known-secrets.ts';

/** Each must be in no line, whichever way it came there. */
const SECRETS = {
  token: 'isb_0f8fad5bd9cb469fa165_7kq2v9cQ-verysecret_X',
  webhook: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  jwt: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl',
  database: 'hunter22"quoted',
  member: 'plain-text-without-a-form',
  basic: 'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
};

function logged(level: LogLevel, work: (log: Logger) => void): { readonly text: string; readonly lines: readonly Record<string, unknown>[] } {
  let text = '';
  work(
    createLogger({
      level,
      secrets: [SECRETS.database],
      stream: {
        write: (line) => {
          text += line;
        },
      },
    }),
  );
  return {
    text,
    lines: text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const REQUEST = {
  requestId: 'r-1',
  method: 'POST',
  path: '/v1/servers/seoul',
  operationId: 'createServer',
  subject: 'token:1',
  error: null,
} as const;

describe('the log', () => {
  it('never shows a secret, whatever is logged and however', () => {
    const { token, webhook, jwt, database, member, basic } = SECRETS;
    const failure = new Error(`cannot connect to postgres://isobar:${database}@db.example/isobar`, {
      cause: new CloudError('unauthenticated', `refused Bearer ${token}`, { native: { text: `token=${member}&x=1`, status: 401 } }),
    });
    Object.assign(failure, { options: { headers: { authorization: `Basic ${basic}` } } });
    const { text, lines } = logged('trace', (log) => {
      log.info(`started with ${token}`);
      log.info('given %s and %o', `Basic ${basic}`, { password: member });
      log.warn({ headers: { authorization: token, cookie: member }, body: { adminPass: member, deep: [{ userData: member }] } }, 'odd request');
      log.error(failure, 'failed');
      log.error({ error: failure, url: `https://a:${database}@b.example/?token=${member}` });
      log.fatal(new Error(`${jwt} and ${webhook}`));
      const child = log.child({ authorization: `Bearer ${jwt}`, note: `of ${webhook}` });
      child.debug({ database: `postgres://u:${database}@h/d`, sealed: member }, database);
      child.trace([{ apiKey: member }, `x ${database}`]);
      logRequest(log, { ...REQUEST, status: 500, durationMilliseconds: 3.4, error: failure });
    });
    for (const [name, secret] of Object.entries(SECRETS)) {
      expect(text, name).not.toContain(secret);
      expect(text, name).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
    expect(lines.length).toBe(9);
    expect(text).toContain('[redacted]');
  });

  it('tells a failure with all that it came from', () => {
    const cause = new CloudError('rate_limited', 'too many', { cloud: 'seoul', native: { status: 429 } });
    const { lines } = logged('info', (log) => log.error({ error: new TypeError('cannot list', { cause }) }, 'reading failed'));
    expect(lines[0]).toMatchObject({
      level: 'error',
      msg: 'reading failed',
      error: {
        type: 'TypeError',
        message: 'cannot list',
        stack: expect.stringContaining('at '),
        cause: { type: 'CloudError', code: 'rate_limited', details: { cloud: 'seoul', native: { status: 429 } } },
      },
    });
  });

  it('comes to an end with a failure that is its own cause', () => {
    const failure = new Error('round and round');
    failure.cause = failure;
    expect(logged('info', (log) => log.error(failure)).lines).toHaveLength(1);
  });

  it('has a line for each request, of a level that fits how it ended', () => {
    const { lines } = logged('debug', (log) => {
      logRequest(log, { ...REQUEST, status: 202, durationMilliseconds: 12.6 });
      logRequest(log, { ...REQUEST, operationId: 'showHealth', status: 200, durationMilliseconds: 0.2 });
      logRequest(log, { ...REQUEST, operationId: 'showReadiness', status: 503, durationMilliseconds: 0.2 });
      logRequest(log, { ...REQUEST, operationId: null, status: 404, durationMilliseconds: 0.2 });
      logRequest(log, { ...REQUEST, status: 502, durationMilliseconds: 1, error: new Error('broken') });
    });
    expect(lines.map(({ level }) => level)).toEqual(['info', 'debug', 'debug', 'info', 'error']);
    expect(lines[0]).toMatchObject({
      name: 'isobar',
      msg: 'request',
      requestId: 'r-1',
      subject: 'token:1',
      operationId: 'createServer',
      status: 202,
      durationMilliseconds: 13,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(lines[4]).toMatchObject({ error: { type: 'Error', message: 'broken' } });
  });

  it('knows the password of the database as it is written and as it is meant', () => {
    expect(knownSecrets('postgres://isobar:p%40ss-word@db/isobar', 'a2V5')).toEqual(['p%40ss-word', 'p@ss-word', 'a2V5']);
    expect(knownSecrets('postgres://isobar@/isobar?host=%2Ftmp', undefined)).toEqual([]);
    expect(knownSecrets('postgres://u:%zz@db/isobar', undefined)).toEqual(['%zz', '%zz']);
  });

  it('is silent below its level', () => {
    expect(logged('warn', (log) => log.info('nobody')).lines).toEqual([]);
  });
});
