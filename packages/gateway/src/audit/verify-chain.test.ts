import { expect, test } from 'vitest';

import type { AuditEntry } from './audit.ts';
import { hashOfEntry, NO_HASH } from './entry-hash.ts';
import { readAuditLines } from './read-lines.ts';
import { verifyChain } from './verify-chain.ts';

function chainOf(length: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let number = 1; number <= length; number += 1) {
    const unbound = {
      number,
      at: '2026-01-01T00:00:00.000Z',
      subject: 'token:a',
      action: 'accept' as const,
      cloud: 'lux',
      target: null,
      operationId: 'o-1',
      detail: { accept: ['root-disk-loss'], note: 'größer �', sizeGiB: 1.5 },
      previousHash: entries.at(-1)?.hash ?? NO_HASH,
    };
    entries.push({ ...unbound, hash: hashOfEntry(unbound) });
  }
  return entries;
}

const CHAIN = chainOf(4);
const at = (index: number): AuditEntry => CHAIN[index] ?? (CHAIN[0] as AuditEntry);
const HEAD = at(3).hash;
const bytesOf = (entries: readonly AuditEntry[]): Buffer => Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));

test('a whole chain is valid, and so is an empty one', async () => {
  expect(await verifyChain(CHAIN)).toEqual({ valid: true, entries: 4, firstBroken: null, head: HEAD });
  expect(await verifyChain([])).toEqual({ valid: true, entries: 0, firstBroken: null, head: null });
});

test('the hash does not change with Isobar: who kept an old record can check it', () => {
  expect(at(0).hash).toBe('9555aabd2700fafd33de5d06bc0e1ff41150539a432e4eab4c03999319db82f5');
});

const FORGED: Readonly<Record<string, readonly [readonly AuditEntry[], number]>> = {
  'an entry that was left out': [CHAIN.toSpliced(1, 1), 2],
  'the first entry left out': [CHAIN.slice(1), 1],
  'two entries that changed places': [CHAIN.toSpliced(1, 2, at(2), at(1)), 2],
  'an entry that stands twice': [CHAIN.toSpliced(2, 0, at(1)), 3],
  'an entry of which the hash was made anew': [
    CHAIN.with(1, { ...at(1), subject: 'token:b', hash: hashOfEntry({ ...at(1), subject: 'token:b' }) }),
    3,
  ],
  'a member more': [CHAIN.with(2, { ...at(2), note: 'x' } as AuditEntry), 3],
  'a detail more': [CHAIN.with(2, { ...at(2), detail: { ...at(2).detail, more: 1 } }), 3],
};

test.each(Object.entries(FORGED))('%s is found', async (_name, [entries, firstBroken]) => {
  expect(await verifyChain(entries)).toMatchObject({ valid: false, firstBroken });
});

test('a chain that was cut off, or written anew, is found by who knows its head', async () => {
  expect(await verifyChain(CHAIN.slice(0, 3))).toMatchObject({ valid: true });
  expect(await verifyChain(CHAIN.slice(0, 3), HEAD)).toMatchObject({ valid: false, firstBroken: 4 });
  expect(await verifyChain(chainOf(9), HEAD)).toMatchObject({ valid: true });
  expect(await verifyChain([], HEAD)).toMatchObject({ valid: false, firstBroken: 1 });
});

test('every flipped bit of an exported record is found, at its line', async () => {
  const bytes = bytesOf(CHAIN.slice(0, 2));
  const missed: number[] = [];
  for (let bit = 0; bit < (bytes.length - 1) * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    const line = bytes.subarray(0, bit >> 3).includes('\n') ? 2 : 1;
    const verdict = await verifyChain(readAuditLines([flipped]));
    if (verdict.valid || verdict.firstBroken !== line) missed.push(bit >> 3);
  }
  expect(missed).toEqual([]);
});

test('lines are read however the bytes come', async () => {
  const bytes = bytesOf(CHAIN);
  const parts = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) => bytes.subarray(index * 7, index * 7 + 7));
  expect(await verifyChain(readAuditLines(parts))).toMatchObject({ valid: true, entries: 4 });
  expect(await verifyChain(readAuditLines([bytes.subarray(0, -1)]))).toMatchObject({ valid: true, entries: 4 });
});
