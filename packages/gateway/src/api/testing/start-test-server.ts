import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CloudError, isFinal } from '@isobar/core';

import type { NewAuditEntry } from '../../audit/audit.ts';
import { createEgress } from '../../egress/create-egress.ts';
import type { AnsweredRequest } from '../../observability/request-observer.ts';
import type { GatewayServer } from '../http/create-server.ts';
import { createServer } from '../http/create-server.ts';
import type { ServerParts } from '../http/server-parts.ts';
import type { ServerSettings } from '../http/server-settings.ts';
import { FileUploadStore } from '../uploads/file-upload-store.ts';
import { testAccess } from './test-callers.ts';
import { testEvents } from './test-events.ts';
import { testInventory } from './test-inventory.ts';
import type { TestClouds } from './test-isobar.ts';
import { testIsobar } from './test-isobar.ts';
import { testIdempotency, testOperations, testPlans } from './test-operations.ts';
import { testImage, testServer } from './test-rows.ts';

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

const NAMES = ['lux', 'north'];
const NO_RECORDS = { items: [], next: null };

export const SERVERS = [
  testServer('lux', 'red-1', { name: 'red one', labels: { team: 'red' } }),
  testServer('lux', 'blue-1', { name: 'blue one', labels: { team: 'blue' } }),
  testServer('north', 'far-1'),
];

const IMAGES = [testImage('lux', 'public-image', 'public'), testImage('lux', 'private-image', 'private')];

export interface TestSettings extends Partial<ServerSettings> {
  readonly parts?: Partial<ServerParts>;
  readonly clouds?: Partial<TestClouds>;
  readonly uploadBytes?: number;
}

/** The server as it is, on loopback, over parts that live in memory. Every answer is held to the document. */
export async function startTestServer({ parts = {}, clouds = {}, uploadBytes = 1_000_000, ...settings }: TestSettings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-api-'));
  const audited: NewAuditEntry[] = [];
  const answered: AnsweredRequest[] = [];
  const { access, change } = testAccess();
  const events = testEvents();
  const idempotency = testIdempotency();
  const inventory = testInventory({ server: SERVERS, image: IMAGES }, NAMES);
  const operations = testOperations((target) => SERVERS.find(({ ref }) => ref === target)?.labels ?? {});
  const isobar = testIsobar({ names: NAMES, ...clouds });
  const uploads = new FileUploadStore({
    folder,
    maximumBytes: uploadBytes,
    now: Date.now,
    isOver: async (id) => isFinal(await operations.get(id)),
  });
  const missing = async (): Promise<never> => Promise.reject(new CloudError('not_found', 'no such record', { outcome: 'not_applied' }));
  const all: ServerParts = {
    access,
    audit: {
      record: async (entry) => void audited.push(entry),
      list: async () => [],
      export: async function* none() {
        yield* [];
      },
      verify: async () => ({ valid: true, entries: 0, firstBroken: null, head: null }),
    },
    clouds: { names: () => NAMES, use: (work) => work(isobar) },
    events,
    idempotency,
    imageSources: createEgress({ beside: [], only: null }, async () => ['93.184.216.34']),
    inventory,
    operations,
    plans: testPlans(),
    projects: { list: async () => NO_RECORDS, show: missing, put: missing, delete: missing },
    tokens: { list: async () => NO_RECORDS, create: missing, revoke: missing },
    webhooks: { list: async () => NO_RECORDS, create: missing, delete: missing },
    uploads,
    observer: { began: () => undefined, answered: (request) => void answered.push(request) },
    readiness: async () => ({ status: 200, body: { status: 'ok', checks: {} } }),
    metrics: async () => '# HELP up\n',
    now: Date.now,
    ...parts,
  };
  const server: GatewayServer = await createServer(all, { host: '127.0.0.1', port: 0, validateAnswers: true, ...settings });
  await server.listen();
  return {
    server,
    url: server.url,
    audited,
    answered,
    events,
    idempotency,
    operations,
    uploads,
    folder,
    change,
    /** Asks as the caller of this name. */
    ask: (caller: string, path: string, init: RequestInit = {}) =>
      fetch(`${server.url}${path}`, { redirect: 'manual', ...init, headers: { authorization: `Bearer ${caller}`, ...init.headers } }),
    /** Sends JSON. */
    post: (caller: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${caller}`, 'content-type': 'application/json', ...headers },
      }),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
