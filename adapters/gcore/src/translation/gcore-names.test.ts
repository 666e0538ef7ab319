import { checkName, slugName } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { GCORE_NAMES } from './gcore-names.ts';

const { server } = GCORE_NAMES;

describe('names on Gcore', () => {
  it.each(['web', 'web-1', 'Web 1.prod_x', 'a'.repeat(63)])('%j is taken as it is', (name) => {
    expect(server === null ? null : checkName(name, server)).toEqual({ verdict: 'ok' });
  });

  it.each(['ab', '.web', 'web-', 'web ', '서버', 'a'.repeat(64), 'web/1', ''])('%j is refused and has a slug', (name) => {
    expect(server === null ? null : checkName(name, server)).toMatchObject({
      verdict: 'refused',
      source: 'contracts/gcore/SOURCES.md#gcore-name-pattern',
    });
    expect(server === null ? null : slugName(name, server).original).toBe(name);
  });
});
