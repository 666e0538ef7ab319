import type { WireReply } from '../../kernel/wire.ts';

const SUCCESS = { code: '0x00', error_code: 'SUCCESS', message: '' } as const;

/** A success with rows; `count` is the number of rows in this reply. */
export function succeed(status: 200 | 202, rows: readonly unknown[], page: Readonly<Record<string, unknown>> = {}): WireReply {
  return { status, body: { ...SUCCESS, result: rows, count: rows.length, ...page } };
}

/** The deletion of a group or a rule answers with a text, and without a count. */
export function succeedWithText(text: string): WireReply {
  return { status: 200, body: { ...SUCCESS, result: text } };
}
