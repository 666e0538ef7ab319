import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';
import type { z } from 'zod';

import { floatingIpReplyWire } from '../../network/network-wire.ts';
import { readBody } from '../../wire/read-body.ts';
import { findServer, nullWhereMissing } from '../server-sight.ts';
import { EMPTY_RECEIPT, failedAfterAccept } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { LONGEST_SETTLES } from '../step-parts.ts';

type FloatingIp = z.output<typeof floatingIpReplyWire>['floatingip'];
type Way = 'attach' | 'detach';

/** Points a floating IP at a port, or at none. Done with the reply; to send it twice does the same as once. */
export class FloatingIpStep implements StepDriver {
  private readonly way: Way;
  private readonly parts: StepParts;

  constructor(way: Way, parts: StepParts) {
    this.way = way;
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'floatingIpId');
    // A colleague has pointed it elsewhere: that is not ours to take away.
    if (this.way === 'detach' && (await this.look(id, signal))?.port_id !== input['portId']) return EMPTY_RECEIPT;
    const { api } = this.parts;
    await api.send({
      service: 'network',
      method: 'PUT',
      path: `/floatingips/${encodeURIComponent(id)}`,
      json: { floatingip: this.wanted(input) },
      operation: `${this.way} floating IP`,
      resource: formatRef(api.cloud, id),
      signal,
    });
    return EMPTY_RECEIPT;
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const found = await this.look(requireText(input, 'floatingIpId'), signal);
    if (this.isReached(found, input)) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: seenOf(found) };
  }

  async observe({ input, now, sentAt, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'floatingIpId');
    const serverId = requireText(input, 'serverId');
    const { api, settleMilliseconds } = this.parts;
    const found = await this.look(id, signal);
    if (this.isReached(found, input)) {
      const isLate = now - sentAt >= LONGEST_SETTLES * settleMilliseconds;
      if (!isLate && !(await this.isShown(found, serverId, signal))) return { state: 'waiting', seen: `${seenOf(found)}, not yet known to Nova` };
      return { state: 'done', result: { ref: formatRef(api.cloud, serverId), changed: true, resourceState: 'changed' } };
    }
    if (found === null) return { state: 'superseded', note: `floating IP ${id} was deleted by someone else` };
    if (now - sentAt < settleMilliseconds) return { state: 'waiting', seen: seenOf(found) };
    const text = `Neutron accepted it, but shows it at ${seenOf(found)}`;
    const error = failedAfterAccept({ operation: `${this.way} floating IP`, cloud: api.cloud, serverId, text, outcome: 'unknown' });
    return { state: 'failed', error };
  }

  private wanted({ portId, fixedAddress }: JsonObject): JsonObject {
    if (this.way === 'detach') return { port_id: null };
    return { port_id: portId, ...(fixedAddress === undefined ? {} : { fixed_ip_address: fixedAddress }) };
  }

  /** Detached is also what somebody has pointed elsewhere meanwhile. */
  private isReached(found: FloatingIp | null, { portId, fixedAddress }: JsonObject): boolean {
    if (this.way === 'detach') return found?.port_id !== portId;
    return found !== null && found.port_id === portId && (fixedAddress === undefined || found.fixed_ip_address === fixedAddress);
  }

  /** Nova hears of it from Neutron, seconds later, or minutes on a busy cloud (SOURCES.md#nova-floating-address-lags). */
  private async isShown(found: FloatingIp | null, serverId: string, signal: AbortSignal | undefined): Promise<boolean> {
    const server = await findServer(this.parts.servers, serverId, signal);
    if (server === null || found === null) return true;
    const shows = server.addresses.some(({ address }) => address === found.floating_ip_address);
    return shows === (this.way === 'attach');
  }

  private async look(id: string, signal: AbortSignal | undefined): Promise<FloatingIp | null> {
    const look = { service: 'network', path: `/floatingips/${encodeURIComponent(id)}`, operation: 'get floating IP', id, signal } as const;
    return (await nullWhereMissing(readBody(this.parts.api, floatingIpReplyWire, look)))?.floatingip ?? null;
  }
}

function seenOf(found: FloatingIp | null): string {
  return found === null ? 'nowhere: it is gone' : `port ${found.port_id ?? 'none'}`;
}
