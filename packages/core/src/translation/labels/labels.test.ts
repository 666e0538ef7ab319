import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mergeLabels, translateLabels } from './translate-labels.ts';
import type { LabelTable } from './translate-labels.ts';

const evidence = { level: 'documented', source: 'sources#labels' } as const;
const STRICT: LabelTable = {
  rule: {
    maximumCount: 3,
    key: /^[a-z]{1,10}$/,
    allowedKey: '1 to 10 small letters',
    value: /^\w{0,5}$/,
    allowedValue: 'up to 5 word characters',
    reservedKeys: ['system'],
  },
  evidence,
};
const NONE: LabelTable = { rule: null, evidence };

const labels = fc.dictionary(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a', 'b', 'c', 'd', 'e', 'system')), fc.string({ maxLength: 8 }));

describe('labels', () => {
  it('that the cloud refuses are kept by Isobar, each with the reason', () => {
    expect(translateLabels({ tier: 'web', Team: 'core', note: 'a b', system: 'x' }, STRICT)).toEqual({
      cloud: { tier: 'web' },
      overlay: { Team: 'core', note: 'a b', system: 'x' },
      warnings: [
        { type: 'compatibility', subject: 'labels.Team', detail: 'kept by Isobar only: a key is 1 to 10 small letters', source: 'sources#labels' },
        {
          type: 'compatibility',
          subject: 'labels.note',
          detail: 'kept by Isobar only: a value is up to 5 word characters',
          source: 'sources#labels',
        },
        { type: 'compatibility', subject: 'labels.system', detail: 'kept by Isobar only: the cloud sets this one itself', source: 'sources#labels' },
      ],
    });
  });

  it('beyond the number that the cloud keeps go the same way, always the same ones', () => {
    const { cloud, overlay } = translateLabels({ d: '4', b: '2', a: '1', c: '3' }, STRICT);
    expect(Object.keys(cloud)).toEqual(['a', 'b', 'c']);
    expect(overlay).toEqual({ d: '4' });
  });

  it('are all kept by Isobar where the cloud has none', () => {
    expect(translateLabels({ a: '1' }, NONE)).toMatchObject({ cloud: {}, overlay: { a: '1' }, warnings: [{ subject: 'labels.a' }] });
  });

  it.each([STRICT, NONE])('are never lost, and each one in the overlay has its warning', (table) => {
    fc.assert(
      fc.property(labels, (wanted) => {
        const { cloud, overlay, warnings } = translateLabels(wanted, table);
        expect(mergeLabels(cloud, overlay).labels).toEqual(wanted);
        expect(warnings.map(({ subject }) => subject)).toEqual(
          Object.keys(overlay)
            .sort()
            .map((name) => `labels.${name}`),
        );
        expect(Object.keys(cloud).length).toBeLessThanOrEqual(table.rule?.maximumCount ?? 0);
        expect(translateLabels(cloud, table)).toEqual({ cloud, overlay: {}, warnings: [] });
      }),
    );
  });

  it('say where they come from; the cloud wins over the overlay', () => {
    expect(mergeLabels({ a: 'cloud' }, { a: 'old' })).toEqual({ labels: { a: 'cloud' }, labelSource: 'cloud' });
    expect(mergeLabels({ a: '1' }, { b: '2' })).toEqual({ labels: { a: '1', b: '2' }, labelSource: 'overlay' });
    expect(mergeLabels(null, {})).toEqual({ labels: {}, labelSource: null });
    expect(mergeLabels(null, { b: '2' })).toEqual({ labels: { b: '2' }, labelSource: 'overlay' });
  });
});
