import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SourceFile } from '@isobar/core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createGatewayApi } from '../http/gateway-api.ts';
import { GatewayHttp } from '../http/gateway-http.ts';
import type { StandIn } from '../testing/stand-in.ts';
import { startStandIn } from '../testing/stand-in.ts';
import { leapingClock } from '../testing/leaping-clock.ts';
import { Uploads } from './uploads.ts';

const BYTES = 'x'.repeat(200_000);

let gateway: StandIn;
let http: GatewayHttp;
let uploads: Uploads;
let file: SourceFile;
beforeAll(async () => {
  gateway = await startStandIn({ lab: { provider: 'memory' } });
  http = new GatewayHttp({ clock: leapingClock(), ca: undefined });
  uploads = new Uploads(createGatewayApi({ address: new URL(gateway.url), token: gateway.token, userAgent: 'test', fetch: http.fetch }));
  const path = join(gateway.folder, 'disk.img');
  writeFileSync(path, BYTES);
  file = { path, sizeBytes: BYTES.length, sha256: createHash('sha256').update(BYTES).digest('hex') };
});
afterAll(async () => {
  await http.close();
  await gateway.close();
});

it('sends the bytes of a file and names them, once for several plans', async () => {
  const request = { name: 'disk', file };
  const first = await uploads.withUploads<'importImage'>(request, undefined);
  const second = await uploads.withUploads<'importImage'>(request, undefined);
  expect(first).toEqual(second);
  const path = first.file?.path ?? '';
  expect(first).toEqual({ name: 'disk', file: { ...file, path: expect.stringMatching(/^upload:[0-9a-f-]{36}$/) as string } });
  expect(readFileSync(join(gateway.folder, path.slice('upload:'.length)), 'utf8')).toBe(BYTES);
  expect(gateway.requests.filter(({ url }) => url === '/v1/uploads')).toHaveLength(1);
});

it('sends nothing for a request without a file', async () => {
  const request = { name: 'disk', url: 'https://images.example/disk.img' };
  expect(await uploads.withUploads<'importImage'>(request, undefined)).toBe(request);
});

it('refuses a file that changed since it was measured', async () => {
  const changed = uploads.withUploads<'importImage'>({ name: 'disk', file: { ...file, sha256: '0'.repeat(64) } }, undefined);
  await expect(changed).rejects.toMatchObject({ code: 'conflict', details: { field: 'file' } });
});

it('fails for a file that is gone', async () => {
  const gone = uploads.withUploads<'importImage'>({ name: 'disk', file: { ...file, path: join(gateway.folder, 'gone') } }, undefined);
  await expect(gone).rejects.toMatchObject({
    code: 'invalid_argument',
    details: { field: 'file', allowed: expect.stringContaining('ENOENT') as string },
  });
});
