import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ServeProcess } from './testing/serve-process.ts';

const run = promisify(execFile);
const BIN = fileURLToPath(new URL('../../node_modules/.bin/isobar', import.meta.url));

/** A busy machine takes longer than vitest waits by itself. */
const PATIENT = { timeout: 30_000 };

interface ToldEvent {
  readonly id: string;
  readonly type: string;
  readonly operation?: { readonly state: string };
}

const folder = mkdtempSync(join(tmpdir(), 'isobar-operate-'));
const config = join(folder, 'isobar.yaml');
const delivered: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
const receiver = createServer((request, reply) => {
  let body = '';
  request.on('data', (piece: Buffer) => {
    body += piece.toString();
  });
  request.on('end', () => {
    delivered.push({ headers: request.headers, body });
    reply.writeHead(204).end();
  });
});
let gateway: ServeProcess;
let token: string;

/** As editors do: a new file in the place of the old one. */
function configure(clouds: Readonly<Record<string, object>>): void {
  writeFileSync(`${config}.new`, JSON.stringify({ clouds, gateway: { egressAllow: ['127.0.0.1'], drainSeconds: 10 } }));
  renameSync(`${config}.new`, config);
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${gateway.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers },
  });
}

async function names(): Promise<readonly string[]> {
  const { items } = (await (await ask('/v1/clouds')).json()) as { readonly items: readonly { readonly name: string }[] };
  return items.map(({ name }) => name);
}

/** Follows the stream of events until its end. */
async function follow(after?: string): Promise<{ readonly events: ToldEvent[]; readonly ended: Promise<void> }> {
  const reply = await ask('/v1/events', { headers: after === undefined ? {} : { 'last-event-id': after } });
  const events: ToldEvent[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    for await (const piece of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const messages = (text + piece).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        const data = /^data: (.*)$/m.exec(message)?.[1];
        if (data !== undefined) events.push(JSON.parse(data) as ToldEvent);
      }
    }
  };
  return { events, ended: read() };
}

beforeAll(async () => {
  configure({ sky: { provider: 'memory' }, sea: { provider: 'memory' } });
  await once(receiver.listen(0, '127.0.0.1'), 'listening');
  gateway = await ServeProcess.start(config, folder, '--log-level', 'debug');
  token = gateway.token ?? '';
});

afterAll(async () => {
  await gateway.close();
  receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

test('who operates it sees that it is ready, what happens, and what it cost; the log has no token', async () => {
  expect((await ask('/readyz')).status).toBe(200);
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const { secret } = (await (await ask('/v1/webhooks', { method: 'POST', body: JSON.stringify({ url, types: ['operation.changed'] }) })).json()) as {
    readonly secret: string;
  };
  const { events } = await follow();
  const stop = await ask('/v1/servers/sky/server-1/actions/stop', { method: 'POST', body: '{"request":{}}', headers: { prefer: 'wait=30' } });
  expect(await stop.json()).toMatchObject({ state: 'succeeded' });
  await expect.poll(() => events.some(({ operation }) => operation?.state === 'succeeded'), PATIENT).toBe(true);
  const ofOperation = (): readonly string[] => events.filter(({ type }) => type === 'operation.changed').map(({ id }) => id);
  await expect.poll(() => delivered.map(({ body }) => (JSON.parse(body) as { data: ToldEvent }).data.id), PATIENT).toEqual(ofOperation());
  for (const { headers, body } of delivered) {
    const signed = `${headers['webhook-id'] as string}.${headers['webhook-timestamp'] as string}.${body}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  }
  const metrics = await (await ask('/metrics')).text();
  expect(metrics).toContain('isobar_operations_finished_total{cloud="sky",kind="stop",state="succeeded"} 1');
  expect(metrics).toContain('isobar_event_followers 1');
  expect(metrics).toContain('isobar_cloud_up{cloud="sea"} 1');
  expect(gateway.log).toContain('"operationId":"actOnServer"');
  for (const planted of [token, secret.slice(6)]) expect(gateway.log + metrics).not.toContain(planted);
});

test('a start with a wrong configuration ends, and says what is wrong', async () => {
  const wrong = join(folder, 'wrong.yaml');
  writeFileSync(wrong, JSON.stringify({ clouds: { bad: { provider: 'iwinv', accessKey: 'env:NOT_THERE', secretKey: 'env:NOT_THERE' } } }));
  await expect(ServeProcess.start(wrong, join(folder, 'wrong'))).rejects.toThrow(/it ended with 2: .*clouds\.bad\.accessKey/s);
});

test('a changed configuration is taken without a break, and a wrong one is not', async () => {
  configure({ sky: { provider: 'memory' }, sun: { provider: 'memory' } });
  gateway.signal('SIGHUP');
  await expect.poll(names, PATIENT).toEqual(['sky', 'sun']);
  configure({ sky: { provider: 'nowhere' } });
  gateway.signal('SIGHUP');
  await expect.poll(() => gateway.log, PATIENT).toContain('the old one stays');
  expect(await names()).toEqual(['sky', 'sun']);
  expect((await ask('/readyz')).status).toBe(200);
  configure({ sky: { provider: 'memory' } });
});

test('it ends in good order, and the next process goes on where readers were', async () => {
  const { events, ended } = await follow('0');
  await expect.poll(() => events.length, PATIENT).toBeGreaterThan(0);
  gateway.signal('SIGTERM');
  await ended;
  expect(await gateway.ended()).toBe(0);
  const [first] = events;
  gateway = await ServeProcess.start(config, folder, '--log-level', 'debug');
  expect(gateway.token).toBe(null);
  const again = await follow(first?.id);
  await expect.poll(() => again.events.slice(0, events.length - 1).map(({ id }) => id), PATIENT).toEqual(events.slice(1).map(({ id }) => id));
  gateway.signal('SIGTERM');
  await again.ended;
  expect(await gateway.ended()).toBe(0);
});

test('what it keeps is copied while it runs, and goes on elsewhere from there', async () => {
  gateway = await ServeProcess.start(config, folder);
  const backup = join(folder, 'backup');
  const place = join(folder, 'elsewhere');
  const database = (...words: readonly string[]) => run(BIN, ['database', ...words, '--config', config]);
  expect((await database('backup', backup, '--state-dir', folder)).stderr).toContain(`tables are in ${backup}`);
  expect((await database('restore', backup, '--state-dir', place)).stderr).toContain('no operation was under way');
  await gateway.close();
  cpSync(join(folder, 'gateway', 'sealing.key'), join(place, 'gateway', 'sealing.key'));
  gateway = await ServeProcess.start(config, place);
  expect(gateway.token).toBe(null);
  const { items } = (await (await ask('/v1/audit')).json()) as { readonly items: readonly { readonly action: string; readonly detail: object }[] };
  expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['access', 'accept', 'restore']));
  expect(items.at(-1)).toMatchObject({ action: 'restore', detail: { asking: 0 } });
});
