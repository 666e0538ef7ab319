import { createHash } from 'node:crypto';

import { memory } from '@isobar/adapter-memory';
import type { ImageDownload } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { createIsobar } from '../create-isobar.ts';

const PIECES = ['the bytes ', 'of an ', 'image'];
const WHOLE = PIECES.join('');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What came of a download, and how it ended. */
async function downloaded(stated: Pick<ImageDownload, 'sizeBytes' | 'checksum'>, pieces: readonly string[] = PIECES) {
  const stream = (async function* sent() {
    for (const piece of pieces) yield Buffer.from(piece);
  })();
  const adapter = { ...memory({ cloud: 'lab' }), downloadImage: async () => ({ stream, ...stated }) };
  const isobar = await createIsobar({ adapters: [adapter] });
  const came: string[] = [];
  const done: number[] = [];
  const download = await isobar.images.download('lab/image-debian', { onTransfer: ({ doneBytes }) => done.push(doneBytes) });
  try {
    for await (const piece of download.stream) came.push(Buffer.from(piece).toString());
    return { came, done, error: null };
  } catch (error) {
    return { came, done, error };
  }
}

describe('the bytes of an image', () => {
  it.each([
    ['the size and the digest', { sizeBytes: WHOLE.length, checksum: { algorithm: 'sha256', value: sha256(WHOLE) } }],
    ['a digest that Node does not know', { sizeBytes: null, checksum: { algorithm: 'whirlpool', value: 'x' } }],
    ['nothing', { sizeBytes: null, checksum: null }],
  ])('come piece by piece where the cloud states %s', async (_, stated) => {
    expect(await downloaded(stated)).toEqual({ came: PIECES, done: [10, 16, 21], error: null });
  });

  it.each([
    ['another digest', { sizeBytes: WHOLE.length, checksum: { algorithm: 'sha256', value: sha256('another') } }, /its sha256 is not/],
    ['more of them', { sizeBytes: 22, checksum: null }, /21 bytes came, 22 were stated/],
    ['fewer of them', { sizeBytes: 20, checksum: null }, /21 bytes came, 20 were stated/],
  ])('never come to their end where the cloud states %s', async (_, stated, message) => {
    const { came, error } = await downloaded(stated);
    expect(error).toMatchObject({ code: 'invalid_response', message: expect.stringMatching(message) });
    expect(came).toEqual(PIECES.slice(0, -1));
  });

  it('may be none', async () => {
    expect(await downloaded({ sizeBytes: 0, checksum: { algorithm: 'md5', value: createHash('md5').digest('hex') } }, [])).toMatchObject({
      came: [],
      error: null,
    });
  });
});
