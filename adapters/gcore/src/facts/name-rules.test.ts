import { describe, expect, it } from 'vitest';

import { checkNames } from './name-rules.ts';

describe('names', () => {
  it.each(['web', 'web-1', 'Web 1.prod_x', 'a'.repeat(63)])('%j is taken', (name) => {
    expect(() => checkNames('rename', { name })).not.toThrow();
  });

  it.each(['ab', '.web', 'web-', 'web ', '서버', 'a'.repeat(64), 'web/1', ''])('%j is refused with the rule', (name) => {
    expect(() => checkNames('rename', { name })).toThrow(/3 to 63 ASCII/);
  });

  it.each([{ 'a b': 'x' }, { 'a=b': 'x' }, { image_id: 'x' }, { key: ' x' }, { key: 'x\ty' }, { key: 'x'.repeat(256) }])(
    'labels %j are refused',
    (labels) => {
      expect(() => checkNames('rebuild', { labels })).toThrow(/labels\./);
    },
  );

  it('looks at the names of new volumes too', () => {
    expect(() => checkNames('create', { name: 'web-1', flavor: 'f', image: 'i', volumes: [{ sizeGiB: 1, name: 'x' }] })).toThrow(
      /volumes\[0\]\.name/,
    );
  });
});
