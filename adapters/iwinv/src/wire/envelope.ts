import type { HttpReply } from '@isobar/transport';
import { isAccepted as isWhole } from '@isobar/transport/schema';
import { z } from 'zod';

import { toPlainText } from './error-text.ts';

const SUCCESS_STATUSES: ReadonlySet<number> = new Set([200, 201, 202]);

const successWire = z.looseObject({ code: z.literal('0x00'), error_code: z.literal('SUCCESS') });

/** What stands around rows of any kind. */
const frameWire = z.looseObject({ result: z.array(z.unknown()), page_size: z.unknown().optional() });

/** A page of rows of one kind, for `parsePage`. */
export const pageOf = <Row extends z.ZodType>(row: Row) => ({ frame: frameWire, member: 'result', row }) as const;

/** Integer, or its decimal text: bills send page numbers as strings (SOURCES.md#iwinv-paging-in-reply). null for anything else. */
export function toPageSize(size: unknown): number | null {
  const number = typeof size === 'string' && /^\d+$/.test(size) ? Number(size) : size;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

export function isAccepted(status: number): boolean {
  return SUCCESS_STATUSES.has(status);
}

/** Status and both codes must agree (SOURCES.md#iwinv-envelope). */
export function isSuccess(reply: HttpReply): boolean {
  return isAccepted(reply.status) && (isWhole(successWire, reply.body) || successWire.safeParse(reply.body).success);
}

/** What an error reply says; empty texts where it does not. */
export interface ErrorBody {
  /** Such as `0xc`. */
  readonly number: string;
  /** Such as `DEV_CHECK_RETURN`. */
  readonly name: string;
  /** Without markup. */
  readonly text: string;
}

const text = z.string().catch('');

const errorWire = z.object({
  code: text,
  error_code: text,
  message: text,
  // The word error, a copy of the message, or an object with a number and a text (SOURCES.md#iwinv-error-result-shapes).
  result: z.union([z.string(), z.object({ message: text })]).catch(''),
  // The 422 of other services on this host (SOURCES.md#iwinv-error-422-shape).
  errors: z.record(z.string(), z.array(z.string())).catch({}),
});

/** Never throws: an error reply may be anything, a proxy's page included. */
export function toErrorBody(reply: HttpReply): ErrorBody {
  const parsed = errorWire.safeParse(reply.body);
  if (!parsed.success) return { number: '', name: '', text: toPlainText(reply.text) };
  const { code, error_code, message, result, errors } = parsed.data;
  const nested = typeof result === 'string' ? result : result.message;
  const fields = Object.entries(errors).map(([field, problems]) => `${field}: ${problems.join(', ')}`);
  const texts = [message, nested === 'error' ? '' : nested, ...fields].map(toPlainText).filter((part) => part !== '');
  return { number: code, name: error_code, text: [...new Set(texts)].join('; ') };
}
