import { createHash } from 'node:crypto';

/** Names an account's quota for all processes on this machine, without showing its key. */
export function accountName(endpoint: string, accessKey: string): string {
  const digest = createHash('sha256')
    .update(`${endpoint.replace(/\/+$/, '')}\n${accessKey}`)
    .digest('hex');
  return `iwinv-${digest.slice(0, 32)}`;
}
