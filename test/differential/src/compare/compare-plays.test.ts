import { describe, expect, it } from 'vitest';

import type { Answer, SeenState } from '../exchange.ts';
import { asPlay, readRecordedExchanges } from '../recorded-exchanges.ts';
import { report } from '../report.ts';
import { comparePlays } from './compare-plays.ts';
import type { Play, Row } from './compare-plays.ts';
import { compareLastStates } from './compare-states.ts';

const recorded = asPlay(readRecordedExchanges());

/** The recording with one step changed. */
function withChanged(exchange: string, change: (row: Row) => Row): Play {
  return { ...recorded, rows: recorded.rows.map((row) => (row.exchange === exchange ? change(row) : row)) };
}

/** As `withChanged`, by the text of the body. */
function withText(exchange: string, text: string, other: string): Play {
  return withChanged(exchange, (row) => {
    if (row.answer === undefined) return row;
    const body = JSON.parse(JSON.stringify(row.answer.body).replace(text, other)) as unknown;
    return { ...row, answer: { ...row.answer, body } };
  });
}

it('finds nothing between the recording and itself', () => {
  expect(comparePlays(recorded, recorded)).toEqual([]);
});

it.each([
  ['066-server-show-2.93', '"OS-EXT-STS:vm_state":"active"', '"OS-EXT-STS:vm_state":"building"', 'body.server.OS-EXT-STS:vm_state'],
  ['066-server-show-2.93', '"locked":false', '"locked":null', 'body.server.locked'],
  ['094-action-stop-when-stopped', 'vm_state stopped', 'vm_state active', 'body.conflictingRequest.message'],
  ['213-volume-create', '"size":1', '"size":2', 'body.volume.size'],
])('finds one change in %s: %s', (exchange, text, other, field) => {
  const found = comparePlays(recorded, withText(exchange, text, other));
  expect(found.map((difference) => [difference.exchange, difference.field])).toEqual([[exchange, field]]);
});

describe('a server that fails a rebuild before Nova has read it again for its answer', () => {
  const rebuild = '195-rebuild-fails-for-stop-2';
  const asFailed = (body: unknown): unknown => {
    const { server } = body as { readonly server: Readonly<Record<string, unknown>> };
    const { progress: _, ...rest } = server;
    return { server: { ...rest, status: 'ERROR', 'OS-EXT-STS:vm_state': 'error', 'OS-EXT-STS:task_state': null, fault: { code: 500 } } };
  };
  const failed = (statesAfter: (states: readonly SeenState[]) => readonly SeenState[]): Play =>
    withChanged(rebuild, (row) => ({
      ...row,
      answer: { ...(row.answer as Answer), body: asFailed(row.answer?.body) },
      statesAfter: statesAfter(row.statesAfter ?? []),
    }));

  it('is as the one that was shown in its rebuild, on either side', () => {
    const restedAtOnce = failed((states) => states.slice(-1));
    expect(comparePlays(recorded, restedAtOnce, compareLastStates)).toEqual([]);
    expect(comparePlays(restedAtOnce, recorded)).toEqual([]);
  });

  it('is another where the states that were recorded have to follow', () => {
    const found = comparePlays(
      recorded,
      failed((states) => states.slice(-1)),
    );
    expect(found.map(({ field }) => field)).toEqual(['statesAfter']);
  });

  it('is another where it was rebuilt all the same behind the answer', () => {
    const found = comparePlays(
      recorded,
      failed((states) => states),
      compareLastStates,
    );
    expect(found.map(({ field }) => field)).toContain('body.server.status');
  });
});

it('tells what was not played and what could not be asked, once for all that had the same reason', () => {
  const unasked = withChanged('093-action-stop', ({ exchange }) => ({ exchange, problem: 'nothing is known as {{server1}}' }));
  const rows = unasked.rows.filter(({ exchange }) => exchange !== '095-action-reboot-soft-when-stopped');
  expect(report(comparePlays(recorded, { ...unasked, rows }))).toBe(
    'nothing is known as {{server1}}\n    at  093-action-stop\nnot played\n    at  095-action-reboot-soft-when-stopped',
  );
});

it('names exchange, field, what was expected and what came', () => {
  expect(report(comparePlays(recorded, withText('094-action-stop-when-stopped', 'stopped', 'active')))).toBe(
    [
      '094-action-stop-when-stopped  body.conflictingRequest.message',
      "    expected  Cannot 'stop' instance <uuid> while it is in vm_state stopped",
      "    got       Cannot 'stop' instance <uuid> while it is in vm_state active",
    ].join('\n'),
  );
});
