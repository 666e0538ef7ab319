import { describe, expect, it } from 'vitest';

import { alternate } from './alternate.ts';
import { amountOf, atLeast, atMost, findingOf, isMet } from './finding.ts';
import { findingsTable } from './findings-table.ts';
import { median } from './median.ts';

const NAME = { workload: 'list', quantity: 'wall', unit: 'ms' } as const;

describe('measures', () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 2, 100], 3],
  ])('have the median of %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('refuse the median of nothing', () => {
    expect(() => median([])).toThrow('no value');
  });

  it('compare round by round, so that a machine that is slow for a while is so for both', () => {
    expect(findingOf(NAME, [120, 240, 260, 500], [100, 200, 200, 100], atMost(1.2)).beside).toEqual({ base: 150, ratio: 1.25 });
    expect(findingOf(NAME, [120, 500, 110], [100], atMost(1.2)).beside).toEqual({ base: 100, ratio: 1.2 });
  });

  it('meet a bar of time from below and one of a rate from above', () => {
    expect(isMet(findingOf(NAME, [120], [100], atMost(1.2, 1)))).toBe(true);
    expect(isMet(findingOf(NAME, [121], [100], atMost(1.2)))).toBe(false);
    expect(isMet(findingOf(NAME, [80], [100], atLeast(0.8)))).toBe(true);
    expect(isMet(findingOf(NAME, [79], [100], atLeast(0.8)))).toBe(false);
  });

  it('meet a bar that is an amount', () => {
    const amount = (value: number) => amountOf({ ...NAME, unit: 'ms' }, [value], atMost(20));
    expect([amount(20), amount(20.1)].map(isMet)).toEqual([true, false]);
    expect(findingsTable([amount(12.34)]).split('\n')[2]).toBe('| list     | wall | 12.3 ms |        |       | <= 20.0 ms |         | yes |');
  });

  it('are shown with bar, stretch and verdict', () => {
    const findings = [
      findingOf(NAME, [110], [100], atMost(1.2, 1)),
      findingOf({ ...NAME, workload: 'gets' }, [120], [100], atLeast(0.8, 1)),
      findingOf({ ...NAME, unit: 'MiB' }, [99.5], [50], atMost(1.1)),
      findingOf(NAME, [110], [100], atMost(null, 1)),
      findingOf(NAME, [110], [100], atMost(null)),
    ];
    expect(findingsTable(findings).split('\n')).toEqual([
      '| Workload | What | Isobar   | Beside   | Ratio | Bar      | Stretch  | Met                  |',
      '|----------|------|----------|----------|-------|----------|----------|----------------------|',
      '| list     | wall | 110 ms   | 100 ms   | 1.10x | <= 1.20x | <= 1.00x | yes                  |',
      '| gets     | wall | 120 ms   | 100 ms   | 1.20x | >= 0.80x | >= 1.00x | yes, and the stretch |',
      '| list     | wall | 99.5 MiB | 50.0 MiB | 1.99x | <= 1.10x |          | no                   |',
      '| list     | wall | 110 ms   | 100 ms   | 1.10x |          | <= 1.00x | not the stretch      |',
      '| list     | wall | 110 ms   | 100 ms   | 1.10x |          |          |                      |',
    ]);
  });

  it('take turns, the other way round each time, after one round that does not count', async () => {
    const order: string[] = [];
    const subject = (name: string) => async () => order.push(name);
    const values = await alternate(2, { a: subject('a'), b: subject('b') });
    expect(order.join('')).toBe('abbaab');
    expect(values).toEqual({ a: [4, 5], b: [3, 6] });
  });
});
