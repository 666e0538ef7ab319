import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Warning } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SessionFiles } from './session-files.ts';

const IDENTITY = 'a1b2c3';
const SESSION = { token: 'planted-token' };

let folder: string;
let warnings: Warning[];
let now: number;
let sessions: SessionFiles;

const path = (name = `${IDENTITY}.json`): string => join(folder, 'state', 'sessions', name);
const modeOf = (file: string): number => statSync(file).mode & 0o777;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-sessions-'));
  warnings = [];
  now = 1_000_000;
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  sessions = new SessionFiles({ stateFolder: join(folder, 'state'), clock, onWarning: (warning) => warnings.push(warning) });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('sessions in files', () => {
  it('are there for the next process until they are removed', async () => {
    expect(await sessions.read(IDENTITY)).toBeNull();
    await sessions.write(IDENTITY, SESSION, now + 1000);
    expect(await sessions.read(IDENTITY)).toEqual(SESSION);
    expect(await sessions.read('another')).toBeNull();
    await sessions.remove(IDENTITY);
    await sessions.remove(IDENTITY);
    expect(await sessions.read(IDENTITY)).toBeNull();
    expect(warnings).toEqual([]);
  });

  it('are their owner’s only, in a folder of their own', async () => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    expect(modeOf(path())).toBe(0o600);
    expect(modeOf(path(''))).toBe(0o700);
    expect(readdirSync(path(''))).toEqual([`${IDENTITY}.json`]);
  });

  it('do not stay when they are over', async () => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    await sessions.write('longer', SESSION, now + 9000);
    now += 1000;
    expect(await sessions.read(IDENTITY)).toBeNull();
    expect(existsSync(path())).toBe(false);
    now += 8000;
    await sessions.write('new', SESSION, now + 1000);
    expect(readdirSync(path(''))).toEqual(['new.json']);
  });

  it('leave no draft of a process that died', async () => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    writeFileSync(path('.0b2f1f6c'), 'planted-token');
    utimesSync(path('.0b2f1f6c'), 0, 0);
    await sessions.write(IDENTITY, SESSION, now + 1000);
    expect(readdirSync(path(''))).toEqual([`${IDENTITY}.json`]);
  });

  it.each([0o644, 0o640, 0o606])('are not read from a file of mode %o, which is said; the next one is its owner’s again', async (mode) => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    chmodSync(path(), mode);
    expect(await sessions.read(IDENTITY)).toBeNull();
    expect(warnings.map(({ detail }) => detail)).toEqual([expect.stringContaining(`mode ${mode.toString(8)}`)]);
    expect(JSON.stringify(warnings)).not.toContain('planted-token');
    await sessions.write(IDENTITY, SESSION, now + 1000);
    expect(modeOf(path())).toBe(0o600);
  });

  it('are neither read from nor written to a folder that others can open', async () => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    chmodSync(path(''), 0o755);
    expect(await sessions.read(IDENTITY)).toBeNull();
    await sessions.write('new', SESSION, now + 1000);
    expect(existsSync(path('new.json'))).toBe(false);
    expect(warnings).toHaveLength(2);
  });

  it('are not read through a link', async () => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    renameSync(path(), join(folder, 'elsewhere.json'));
    symlinkSync(join(folder, 'elsewhere.json'), path());
    expect(await sessions.read(IDENTITY)).toBeNull();
    expect(warnings).toHaveLength(1);
  });

  it.each(['', '{"expiresAt":', '[]', '{"expiresAt":"never","session":{}}'])('that read %j are none', async (text) => {
    await sessions.write(IDENTITY, SESSION, now + 1000);
    writeFileSync(path(), text);
    expect(await sessions.read(IDENTITY)).toBeNull();
    await sessions.write(IDENTITY, SESSION, now + 1000);
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ expiresAt: now + 1000, session: SESSION });
  });

  it('are whole however many processes write', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => sessions.write(IDENTITY, { ...SESSION, index }, now + 1000)));
    expect(await sessions.read(IDENTITY)).toMatchObject(SESSION);
    expect(readdirSync(path(''))).toEqual([`${IDENTITY}.json`]);
    expect(warnings).toEqual([]);
  });

  it('stand in nobody’s way where they cannot be kept', async () => {
    writeFileSync(join(folder, 'state'), 'a file where the folder is to be');
    await sessions.write(IDENTITY, SESSION, now + 1000);
    expect(await sessions.read(IDENTITY)).toBeNull();
    await sessions.remove(IDENTITY);
    expect(warnings.length).toBeGreaterThan(0);
  });
});
