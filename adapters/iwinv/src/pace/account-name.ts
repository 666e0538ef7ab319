import { sha256Hex } from '@isobar/transport';

/** Names an account's quota for all processes on this machine, without showing its key. */
export function accountName(endpoint: string, accessKey: string): string {
  return `iwinv-${sha256Hex(`${endpoint.replace(/\/+$/, '')}\n${accessKey}`).slice(0, 32)}`;
}
