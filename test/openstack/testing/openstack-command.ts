import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Account } from './lab-accounts.ts';

const run = promisify(execFile);
const LARGEST_OUTPUT_BYTES = 16 * 1024 * 1024;

/** What OpenStack's own command-line client prints, as JSON; for the account `lab` unless another is given. */
export async function openstackCommand<Value>(words: readonly string[], account?: Account): Promise<Value> {
  const environment =
    account === undefined ? { ...process.env, OS_CLOUD: 'lab' } : { ...process.env, OS_CLIENT_CONFIG_FILE: '', ...variables(account) };
  const { stdout } = await run('openstack', [...words, '-f', 'json'], { env: environment, maxBuffer: LARGEST_OUTPUT_BYTES });
  return JSON.parse(stdout) as Value;
}

function variables(account: Account): Record<string, string> {
  const members = Object.entries(account).map(([name, value]) => [`OS_${name.toUpperCase()}`, String(value)]);
  return { ...Object.fromEntries(members), OS_USER_DOMAIN_NAME: 'Default', OS_PROJECT_DOMAIN_NAME: 'Default', OS_IDENTITY_API_VERSION: '3' };
}
