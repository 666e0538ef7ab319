import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import type { ExitCode } from '../exit-code.ts';
import { runCli } from '../run-cli.ts';
import { gatewayOf } from './gateway-of.ts';

const URL = 'https://isobar.example';
const TOKEN = { ISOBAR_TOKEN: 'from-environment' };

it('is named by its option, else by the environment, else there is none', () => {
  expect(gatewayOf({ server: URL, cache: true }, TOKEN)).toEqual({ url: URL, token: 'from-environment', tokenIsShown: false });
  expect(gatewayOf({ cache: true }, { ...TOKEN, ISOBAR_SERVER: 'https://other.example' })?.url).toBe('https://other.example');
  expect(gatewayOf({ cache: true }, TOKEN)).toBeNull();
});

it('steps back for a configuration that is named, unless both are', () => {
  expect(gatewayOf({ config: 'isobar.yaml', cache: true }, { ...TOKEN, ISOBAR_SERVER: URL })).toBeNull();
  expect(() => gatewayOf({ server: URL, config: 'isobar.yaml', cache: true }, TOKEN)).toThrow(/either --server or --config/);
});

it('takes its token by reference, and says where it can be read by others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isobar-token-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'token'), 'from-file\n');
  const tokenBy = (token: string) => gatewayOf({ server: URL, token, cache: true }, { NAME: 'by-name' });
  expect(tokenBy(`file:${join(folder, 'token')}`)).toMatchObject({ token: 'from-file', tokenIsShown: false });
  expect(tokenBy('env:NAME')).toMatchObject({ token: 'by-name', tokenIsShown: false });
  expect(tokenBy('literal')).toMatchObject({ token: 'literal', tokenIsShown: true });
  expect(() => tokenBy('env:NOT_THERE')).toThrow(/token: env:NOT_THERE gives nothing/);
});

it('cannot be asked without a token, nor told to keep no sessions of its own', () => {
  expect(() => gatewayOf({ server: URL, cache: true }, {})).toThrow(/token: got null, allowed is --token env:NAME/);
  expect(() => gatewayOf({ server: URL, cache: false }, TOKEN)).toThrow(/a gateway keeps its own sessions/);
});

async function run(...words: readonly string[]): Promise<{ readonly code: ExitCode; readonly err: string }> {
  const err: string[] = [];
  const note = (text: string): void => void err.push(text);
  const terminal = { out: note, note, error: note, interactive: false, color: false, ask: () => Promise.resolve('') };
  const code = await runCli({ arguments: ['--server', URL, '--token', 'env:PATH', ...words], terminal, signal: new AbortController().signal });
  return { code, err: err.join('\n') };
}

it.each([[['init']], [['simulate']], [['demo']], [['probe', 'lux']]])('does nothing for isobar %s, and says why', async (words) => {
  const { code, err } = await run(...words);
  expect(code).toBe(4);
  expect(err).toMatch(new RegExp(`isobar ${words[0]} does not go through a gateway \\(https://isobar.example\\): it`));
});

it('is not in the way of what has nothing to do with clouds', async () => {
  expect((await run('prices', 'schema')).code).toBe(0);
});

it('is not asked over plain HTTP on another machine', async () => {
  const { code, err } = await run('--server', 'http://isobar.example', 'server', 'list');
  expect(code).toBe(2);
  expect(err).toMatch(/without TLS the token can be read on the way/);
});
