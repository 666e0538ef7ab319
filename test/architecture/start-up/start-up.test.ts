import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { loadedBy } from './loaded-sources.ts';

/** What every command reads. */
const START = ['isobar', 'isobar-main', 'isobar-rolldown-runtime'];

const withoutHashes = (files: readonly string[]): readonly string[] => files.map((name) => name.replace(/(?:-[\w-]{8})?\.mjs$/, ''));

const among = (sources: readonly string[], part: RegExp): readonly string[] => sources.filter((source) => part.test(source));

/** A Keystone that knows nobody. */
async function strictCloud(): Promise<string> {
  const server = createServer((_, response) => response.writeHead(401, { 'content-type': 'application/json' }).end('{}'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
}

/** Words that name a configuration and a state folder of this test's own. */
function configured(clouds: object): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-start-up-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'isobar.yaml');
  writeFileSync(path, JSON.stringify({ clouds }));
  return ['--config', path, '--state-dir', folder];
}

test('isobar --version loads no command, no library and no cloud', async () => {
  const { files, sources, output } = await loadedBy(['--version']);
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(withoutHashes(files)).toEqual(START);
  expect(among(sources, /node_modules|^adapters|^packages\/(?!cli\/)|\/commands\//)).toEqual([]);
});

test('a list loads the provider that it asks, and neither another one nor a simulator, the demo or what changes things', async () => {
  const own = configured({
    north: { provider: 'openstack', authUrl: await strictCloud(), username: 'u', password: 'env:HOME', projectName: 'p' },
  });
  const { files, sources, output } = await loadedBy([...own, 'server', 'list']);
  expect(output).toMatch(/^north: unauthenticated/m);
  // zod tells what is wrong with the answer.
  const parts = ['isobar-run-program', 'isobar-resource-commands', 'isobar-openstack-provider', 'isobar-undici', 'isobar-zod'];
  expect(withoutHashes(files)).toEqual([...START, ...parts]);
  expect(among(sources, /^adapters\/openstack\/|\/undici\//).length).toBeGreaterThan(0);
  expect(
    among(
      sources,
      /^adapters\/(?!openstack)|^packages\/(?:compare|currency|simulator)\/|\/demo\/|\/probe\/|\/rates\/|commands\/act\.ts|undici\/lib\/(?:mock|cache|web\/websocket)/,
    ),
  ).toEqual([]);
});

test('a command that sends nothing does not load what sends', async () => {
  const own = configured({
    north: { provider: 'openstack', authUrl: 'http://127.0.0.1:9/v3', username: 'u', password: 'env:HOME', projectName: 'p' },
  });
  const { sources, output } = await loadedBy([...own, 'cloud', 'list']);
  expect(output).toMatch(/^north +openstack/m);
  expect(among(sources, /\/undici\//)).toEqual([]);
});
