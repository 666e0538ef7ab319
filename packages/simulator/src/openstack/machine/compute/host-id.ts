import { createHash } from 'node:crypto';

/** What Nova shows of a host to users: the same host looks different in each project. */
export function toHostId(projectId: string, host: string | null): string {
  if (host === null || host === '') return '';
  return createHash('sha224').update(`${projectId}${host}`).digest('hex');
}
