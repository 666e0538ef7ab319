import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';

import { failedAfterAccept, receiptOf } from './step-failure.ts';
import { requestIdOf } from '../wire/request-id.ts';
import { findServer } from './server-sight.ts';
import type { StepParts } from './step-parts.ts';

const OPERATION = 'rename server';

/** `PUT /servers/{id}`: done with the reply; a read that is late is waited for all the same. */
export class RenameStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const reply = await this.parts.api.send({
      service: 'compute',
      method: 'PUT',
      path: `/servers/${encodeURIComponent(id)}`,
      json: { server: { name: requireText(input, 'name') } },
      operation: OPERATION,
      resource: formatRef(this.parts.api.cloud, id),
      signal,
    });
    return receiptOf(requestIdOf(reply));
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), signal);
    if (server?.name === requireText(input, 'name')) return { outcome: 'applied', receipt: receiptOf(null) };
    // To send a name twice does the same as once, so nobody needs to be asked.
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: `name ${server?.name ?? '-'}` };
  }

  async observe({ input, now, sentAt, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'serverId');
    const { api, servers, settleMilliseconds } = this.parts;
    const server = await findServer(servers, id, signal);
    if (server === null) return { state: 'superseded', note: 'the server was deleted by someone else', result: { resourceState: 'destroyed' } };
    const ref = formatRef(api.cloud, id);
    if (server.name === requireText(input, 'name')) return { state: 'done', result: { ref, changed: true, resourceState: 'changed' } };
    const seen = `name ${server.name ?? '-'}`;
    if (now - sentAt < settleMilliseconds) return { state: 'waiting', seen };
    const text = `Nova accepted it, but shows the ${seen}`;
    return { state: 'failed', error: failedAfterAccept({ operation: OPERATION, cloud: api.cloud, serverId: id, text, outcome: 'unknown' }) };
  }
}
