import { iwinvRow } from '../rows/iwinv-row.ts';
import type { StandInCloud } from './stand-in-reply.ts';
import { numbersBetween } from './stand-in-reply.ts';

/** iwinv's list of instances by page number; `count` is of the page. */
export const iwinvReplies: StandInCloud = (url, { servers }) => {
  if (url.pathname !== '/iwinv/v1/instances') return undefined;
  const size = Number(url.searchParams.get('page_size') ?? 10);
  const number = Number(url.searchParams.get('page_no') ?? 1);
  const result = numbersBetween((number - 1) * size + 1, Math.min(servers, number * size)).map(iwinvRow);
  return { body: { code: '0x00', error_code: 'SUCCESS', message: '', result, count: result.length, page_no: number, page_size: size } };
};
