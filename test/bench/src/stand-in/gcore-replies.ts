import { gcoreRow } from '../rows/gcore-row.ts';
import type { StandInCloud } from './stand-in-reply.ts';
import { numbersBetween } from './stand-in-reply.ts';

/** Gcore's list of instances by offset; none is a node of Kubernetes, so every filter gives the same rows. */
export const gcoreReplies: StandInCloud = (url, { servers }) => {
  if (url.pathname !== '/gcore/cloud/v1/instances/1/1') return undefined;
  const limit = Number(url.searchParams.get('limit') ?? 1000);
  const offset = Number(url.searchParams.get('offset') ?? 0);
  return { body: { count: servers, results: numbersBetween(offset + 1, Math.min(servers, offset + limit)).map(gcoreRow) } };
};
