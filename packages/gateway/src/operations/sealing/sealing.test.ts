import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { seal, unseal } from './sealed-box.ts';
import type { SealingKey } from './sealing-key.ts';
import { openSealingKey, parseSealingKey } from './sealing-key.ts';

const newKey = (): SealingKey => parseSealingKey('key', randomBytes(32).toString('base64'));

describe('a sealed text', () => {
  const key = newKey();

  it('opens with its key and for what it is about', () => {
    const box = seal(key, 'a', 'pass\u0000word 한글');
    expect(unseal(key, 'a', box)).toBe('pass\u0000word 한글');
    expect(box.includes('word')).toBe(false);
    expect(seal(key, 'a', 'pass\u0000word 한글').equals(box)).toBe(false);
  });

  it('does not open with another key, for something else, or changed in any byte', () => {
    const box = seal(key, 'a', 'secret');
    expect(unseal(newKey(), 'a', box)).toBeNull();
    expect(unseal(key, 'b', box)).toBeNull();
    for (const index of box.keys()) {
      const changed = Buffer.from(box);
      changed.writeUInt8((box[index] ?? 0) ^ 1, index);
      expect(unseal(key, 'a', changed), `byte ${index}`).toBeNull();
    }
    for (const length of [0, 5, 20, box.length - 1]) expect(unseal(key, 'a', box.subarray(0, length))).toBeNull();
  });
});

describe('the key that seals', () => {
  let folder: string;

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'isobar-sealing-')), 'state');
  });

  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('is made at the first start, for its owner only, and is the same from then on', () => {
    const made = openSealingKey(undefined, folder);
    expect(made.bytes).toHaveLength(32);
    expect(openSealingKey(undefined, folder)).toEqual(made);
    expect(statSync(join(folder, 'sealing.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['sealing.key']);
    expect(made.id).not.toContain(readFileSync(join(folder, 'sealing.key'), 'utf8').trim().slice(0, 8));
  });

  it('is the one that is given, and then none is made', () => {
    const given = randomBytes(32).toString('base64');
    expect(openSealingKey(`${given}\n`, folder).bytes.toString('base64')).toBe(given);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  it.each(['', 'short', Buffer.alloc(33).toString('base64'), `${'A'.repeat(43)}!`])('is not %j, and no error shows what was given', (text) => {
    expect(() => openSealingKey(text, folder)).toThrow(
      expect.objectContaining({ code: 'invalid_argument', details: expect.objectContaining({ field: 'gateway.sealingKey' }) as object }),
    );
    expect(() => openSealingKey('c2VjcmV0LXBsYW50ZWQ', folder)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('c2VjcmV0') as string }),
    );
  });
});
