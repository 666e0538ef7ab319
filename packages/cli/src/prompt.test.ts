import { PassThrough } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { createPrompt } from './prompt.ts';

const silent = (): PassThrough => new PassThrough().resume();

describe('the prompt', () => {
  it('keeps lines that were typed ahead for their questions', async () => {
    const input = new PassThrough();
    input.write('identity-change\nyes\n');
    const ask = createPrompt(input, silent(), new AbortController().signal);
    expect([await ask('first? '), await ask('second? ')]).toEqual(['identity-change', 'yes']);
  });

  it('takes the end of the input for an empty answer', async () => {
    const input = new PassThrough();
    const ask = createPrompt(input, silent(), new AbortController().signal);
    input.end();
    expect(await ask('sure? ')).toBe('');
  });

  it('rejects when it is interrupted', async () => {
    const stop = new AbortController();
    const answer = createPrompt(new PassThrough(), silent(), stop.signal)('sure? ');
    stop.abort(new DOMException('SIGINT received', 'AbortError'));
    await expect(answer).rejects.toThrow('SIGINT received');
  });
});
