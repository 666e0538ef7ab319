import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { GatewayEvent } from '../../live/event-log.ts';
import { CALLERS, testAccess } from '../testing/test-callers.ts';
import { testEvents } from '../testing/test-events.ts';
import type { TestServer } from '../testing/start-test-server.ts';
import { startTestServer } from '../testing/start-test-server.ts';
import { eventStreams } from './event-handlers.ts';

const event = (id: string, cloud: string): GatewayEvent => ({ id, type: 'cloud.up', at: '2026-01-01T00:00:00.000Z', cloud });

let gateway: TestServer;
beforeAll(async () => {
  gateway = await startTestServer();
});
afterAll(() => gateway.close());

/** Reads a stream until its text holds this. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
  let text = '';
  while (!text.includes(wanted)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += new TextDecoder().decode(value);
  }
  return text;
}

async function open(caller: string, path = '/v1/events', headers: Readonly<Record<string, string>> = {}) {
  const reply = await gateway.ask(caller, path, { headers });
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
  const begun = await readUntil(reader, 'retry: 2000');
  return { reply, reader, begun };
}

describe('a stream of events', () => {
  it('tells what the caller may see, each with its id', async () => {
    const { reply, reader } = await open('stranger');
    expect(reply.headers.get('content-type')).toBe('text/event-stream');
    gateway.events.tell(event('1', 'lux'));
    gateway.events.tell(event('2', 'north'));
    const text = await readUntil(reader, 'id: 2');
    expect(text).toBe(`id: 2\nevent: cloud.up\ndata: ${JSON.stringify(event('2', 'north'))}\n\n`);
    await reader.cancel();
  });

  it('says where events were missed', async () => {
    const { reader, begun } = await open('viewer', '/v1/events', { 'last-event-id': '0' });
    expect(begun.includes('event: gap') ? begun : await readUntil(reader, 'event: gap')).toContain('event: gap');
    await reader.cancel();
  });

  it('ends when what its reader may do could be another', async () => {
    const { reader } = await open('viewer');
    gateway.change('viewer');
    expect(await readUntil(reader, 'never')).toBe('');
  });

  it('refuses a place that is none, a cloud that is not seen and a type that there is not', async () => {
    for (const [path, headers, pointer] of [
      ['/v1/events', { 'last-event-id': 'x' }, '/headers/last-event-id'],
      ['/v1/events?cloud=lux,north', {}, '/query/cloud/1'],
      ['/v1/events?type=server.exploded', {}, '/query/type/0'],
    ] as const) {
      expect(await (await gateway.ask('viewer', path, { headers })).json()).toMatchObject({ status: 400, pointer });
    }
  });

  it('ends in good order with the server', async () => {
    const { reader } = await open('viewer');
    gateway.server.endStreams();
    expect(await readUntil(reader, 'never')).toBe('');
  });
});

describe('many readers', () => {
  const call = (caller: keyof typeof CALLERS) => ({
    caller: CALLERS[caller] ?? { subject: '', administrator: false, grants: [], expiresAt: null },
    path: {},
    query: {},
    headers: {},
    body: undefined,
    url: '/v1/events',
    signal: new AbortController().signal,
  });

  it('1,000 get an event for less than a second of work', async () => {
    const events = testEvents();
    const { access } = testAccess();
    const streams = eventStreams({
      access,
      events,
      clouds: { names: () => ['lux'], use: async () => Promise.reject(new Error('unused')) },
      now: Date.now,
    });
    const answers = await Promise.all(Array.from({ length: 1000 }, () => streams.handlers.streamEvents(call('viewer'))));
    const got = answers.map(
      ({ stream }) =>
        new Promise<void>((resolve) => {
          stream?.bytes.on('data', (chunk: Buffer) => {
            if (chunk.includes('id: 7')) resolve();
          });
        }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    const from = process.cpuUsage();
    events.tell(event('7', 'lux'));
    await Promise.all(got);
    const { user, system } = process.cpuUsage(from);
    // Not of the clock: the machine has other work too.
    expect((user + system) / 1000).toBeLessThan(1000);
    streams.end();
  });

  it('one that takes nothing holds back only itself, and is cut off', async () => {
    const events = testEvents();
    const { access } = testAccess();
    const clouds = { names: () => ['lux'], use: async () => Promise.reject(new Error('unused')) };
    const streams = eventStreams({ access, events, clouds, now: Date.now }, { heartbeatMilliseconds: 10, stallMilliseconds: 50 });
    const { stream } = await streams.handlers.streamEvents(call('viewer'));
    const closed = new Promise((resolve) => stream?.bytes.once('close', resolve));
    const large = { ...event('1', 'lux'), ref: 'x'.repeat(100_000) };
    for (let count = 0; count < 20; count += 1) events.tell(large);
    await closed;
    expect(stream?.bytes.readableLength).toBeLessThan(300_000);
  });
});
