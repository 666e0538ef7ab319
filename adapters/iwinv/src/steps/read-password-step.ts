import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import { ACCOUNT_FIELDS } from '../server/server-fields.ts';
import { instancePath } from '../server/server-reader.ts';
import { accountWire } from '../server/server-wire.ts';
import { idFrom } from './step-ids.ts';
import type { StepParts } from './step-parts.ts';

/** Reads the password of a finished server and hands it over once. Only a read, so it may be made again at any time. */
export class ReadPasswordStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const id = idFrom(context, 'serverId');
    try {
      const look = { operation: 'read password', id, query: { fields: ACCOUNT_FIELDS }, signal: context.signal };
      const { rows } = await this.parts.client.read(accountWire, instancePath(id), look);
      const account = rows[0]?.default_account;
      const password = account?.password ?? '';
      if (password === '') return { output: { password: 'not shown by iwinv' }, providerRefs: [] };
      const output = { password: 'handed over', username: account?.username ?? null };
      return { output, providerRefs: [], secrets: [{ kind: 'password', value: password }] };
    } catch (error) {
      // A passing failure of this read must not fail the operation, whose write is done.
      throw isCloudError(error) && error.retryable ? error.with({ transitional: true }) : error;
    }
  }

  reconcile(): Promise<Reconciliation> {
    return Promise.resolve({ outcome: 'not_applied' });
  }

  observe(): Promise<Observation> {
    return Promise.resolve({ state: 'done' });
  }
}
