import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';
import type { z } from 'zod';

import { portReplyWire } from '../../network/network-wire.ts';
import { readBody } from '../../wire/read-body.ts';
import { nullWhereMissing } from '../server-sight.ts';
import { EMPTY_RECEIPT, failedAfterAccept } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

type Way = 'attach' | 'detach';

/**
 * Changes the groups of one port. Neutron takes the whole list (SOURCES.md#neutron-port-groups-replace): it is read right
 * before, so that groups which others gave stay.
 */
export class SecurityGroupStep implements StepDriver {
  private readonly way: Way;
  private readonly parts: StepParts;

  constructor(way: Way, parts: StepParts) {
    this.way = way;
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'portId');
    const groups = await this.groupsOf(id, signal);
    if (groups === null || this.isReached(groups, input)) return EMPTY_RECEIPT;
    const groupId = requireText(input, 'groupId');
    const wanted = this.way === 'attach' ? [...groups, groupId] : groups.filter((group) => group !== groupId);
    const { api } = this.parts;
    await api.send({
      service: 'network',
      method: 'PUT',
      path: `/ports/${encodeURIComponent(id)}`,
      json: { port: { security_groups: wanted } },
      operation: this.operation,
      resource: formatRef(api.cloud, id),
      signal,
    });
    return EMPTY_RECEIPT;
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const groups = await this.groupsOf(requireText(input, 'portId'), signal);
    if (this.isReached(groups, input)) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: `groups ${groups?.join(', ') ?? 'of a port that is gone'}` };
  }

  async observe({ input, now, sentAt, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'portId');
    const serverId = requireText(input, 'serverId');
    const { api, settleMilliseconds } = this.parts;
    const groups = await this.groupsOf(id, signal);
    if (groups === null) return { state: 'superseded', note: `port ${id} was deleted by someone else` };
    if (this.isReached(groups, input)) {
      return { state: 'done', result: { ref: formatRef(api.cloud, serverId), changed: true, resourceState: 'changed' } };
    }
    const seen = `groups ${groups.join(', ') || 'none'}`;
    if (now - sentAt < settleMilliseconds) return { state: 'waiting', seen };
    const text = `Neutron accepted it, but shows ${seen}`;
    return { state: 'failed', error: failedAfterAccept({ operation: this.operation, cloud: api.cloud, serverId, text, outcome: 'unknown' }) };
  }

  private get operation(): string {
    return `${this.way} security group`;
  }

  private isReached(groups: readonly string[] | null, input: JsonObject): boolean {
    return groups !== null && groups.includes(requireText(input, 'groupId')) === (this.way === 'attach');
  }

  private async groupsOf(id: string, signal: AbortSignal | undefined): Promise<readonly string[] | null> {
    const look = { service: 'network', path: `/ports/${encodeURIComponent(id)}`, operation: 'get port', id, signal } as const;
    const found: z.output<typeof portReplyWire> | null = await nullWhereMissing(readBody(this.parts.api, portReplyWire, look));
    return found === null ? null : (found.port.security_groups ?? []);
  }
}
