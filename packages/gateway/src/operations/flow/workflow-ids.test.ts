import { describe, expect, it } from 'vitest';

import { operationOf } from './form.ts';
import { lookAt, nextLook, nextWorkflow } from './workflow-ids.ts';

const MINUTE = 60_000;

describe('the workflows of an operation', () => {
  it('are named by it, the first by its id alone', () => {
    expect(nextWorkflow('a', [])).toBe('a');
    expect(nextWorkflow('a', ['a'])).toBe('a.1');
    expect(nextWorkflow('a', ['a.2', 'a', 'a.1'])).toBe('a.3');
    expect(['a', 'a.7', lookAt('a', 5)].map(operationOf)).toEqual(['a', 'a', 'a']);
  });

  it('have new names after old ones were forgotten, and whatever was looked at', () => {
    expect(nextWorkflow('a', ['a.4'])).toBe('a.5');
    expect(nextWorkflow('a', ['a', lookAt('a', 99)])).toBe('a.1');
  });

  it('are not those of an operation whose id begins alike', () => {
    expect(nextWorkflow('a', ['ab', 'ab.1'])).toBe('a');
  });
});

describe('the next look at what waits', () => {
  it('is the same moment for all who ask within a minute', () => {
    expect(nextLook(10 * MINUTE, null)).toBe(11 * MINUTE);
    expect(nextLook(10 * MINUTE + 59_999, null)).toBe(11 * MINUTE);
  });

  it('is not after the time at which it is reverted, and in a minute where that is past', () => {
    const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
    expect(nextLook(10 * MINUTE, at(10 * MINUTE + 5000))).toBe(10 * MINUTE + 5000);
    expect(nextLook(10 * MINUTE, at(20 * MINUTE))).toBe(11 * MINUTE);
    expect(nextLook(10 * MINUTE, at(9 * MINUTE))).toBe(11 * MINUTE);
  });
});
