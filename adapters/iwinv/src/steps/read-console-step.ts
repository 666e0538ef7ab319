import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { isCloudError, requireText } from '@isobar/core';

import { instancePath } from '../server/server-reader.ts';
import { consoleWire } from '../server/server-wire.ts';
import type { StepParts } from './step-parts.ts';

/** Reads the console link and hands it over once: it carries its own right of access. Only a read, so it may be made again at any time. */
export class ReadConsoleStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    try {
      const { rows } = await this.parts.client.read(consoleWire, `${instancePath(id)}/remote-console`, { operation: 'get console', id, signal });
      const [row] = rows;
      const link = row?.link ?? '';
      if (link === '') return { output: { console: 'not shown by iwinv' }, providerRefs: [] };
      return { output: { console: 'handed over', type: row?.type ?? null }, providerRefs: [], secrets: [{ kind: 'console', value: link }] };
    } catch (error) {
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
