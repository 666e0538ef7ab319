import { expect, it } from 'vitest';

import { BodyRoom } from './body-room.ts';

const PIECES = ['one ', 'and ', 'another'].map((text) => Buffer.from(text));

it('puts pieces together, each body where the one before it was', () => {
  const room = new BodyRoom();
  const first = room.gather(PIECES);
  expect(first.toString()).toBe('one and another');
  room.giveBack(first);
  const second = room.gather(PIECES.slice(1));
  expect(second.toString()).toBe('and another');
  expect(second.buffer).toBe(first.buffer);
});

it('writes nothing over a body that was not given back', () => {
  const room = new BodyRoom();
  const first = room.gather(PIECES);
  room.gather(PIECES.slice(1));
  expect(first.toString()).toBe('one and another');
});

it('writes nothing into memory that others gave it', () => {
  const room = new BodyRoom();
  const whole = Buffer.from(new ArrayBuffer(4096));
  room.giveBack(room.gather([whole]));
  expect(room.gather(PIECES).buffer).not.toBe(whole.buffer);
  expect(whole.every((byte) => byte === 0)).toBe(true);
});
