import type { JsonObject, Leftover, Observation, Reconciliation, ReturnedSecret, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { collectItems, formatRef, optionalText, requireText, textList } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

import { ANCHOR_METADATA_KEY, anchorMark } from '../../api/anchor-port.ts';
import { WANTED } from '../../api/wanted-microversions.ts';
import { nextMarker, linksWire } from '../../wire/next-marker.ts';
import { readBody } from '../../wire/read-body.ts';
import { findServer, isGone, isLeaving, seenOf } from '../server-sight.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { codeOfFault, failedAfterAccept, receiptOf } from '../step-failure.ts';
import { requestIdOf } from '../../wire/request-id.ts';
import type { StepParts } from '../step-parts.ts';
import type { NovaServer } from '../../facts/openstack-facts.ts';
import { toCreateBody } from './create-body.ts';

const OPERATION = 'create server';

const createdWire = z.looseObject({ server: z.looseObject({ id: z.string().min(1), adminPass: z.string().optional() }) });
const markedWire = z.looseObject({
  id: z.string().min(1),
  status: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
type Marked = z.output<typeof markedWire>;
const pageWire = z.looseObject({ servers: z.array(markedWire), servers_links: linksWire });

/** Creates one server on the ports that were made for it. Its mark tells it after a lost reply, built or not. */
export class CreateServerStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { operationId, input, secrets, signal } = context;
    const { api } = this.parts;
    const json = toCreateBody(input, { operationId, portIds: portIdsOf(context), secrets });
    const wants = optionalText(input, 'microversion') ?? undefined;
    try {
      const reply = await api.send({ service: 'compute', method: 'POST', path: '/servers', json, operation: OPERATION, wants, signal });
      const { server } = parseWire(createdWire, reply.body, { operation: OPERATION, cloud: api.cloud, provider: 'openstack', outcome: 'unknown' });
      return receiptOf(requestIdOf(reply), { serverId: server.id }, passwordOf(input, server.adminPass));
    } catch (error) {
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { input, now, sentAt } = context;
    const [found] = await this.findMarked(context);
    const password = optionalText(input, 'password') === 'return' ? { password: 'lost with the reply; rebuild, or log in by key' } : {};
    if (found !== undefined) return { outcome: 'applied', receipt: receiptOf(null, { serverId: found.id, ...password }) };
    if (now - sentAt < this.parts.settleMilliseconds) return { outcome: 'undecided', seen: 'no server with the mark of this operation' };
    return { outcome: 'not_applied' };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { receipt, now, sentAt, signal } = context;
    const { servers, api, settleMilliseconds } = this.parts;
    const id = requireText(receipt.output, 'serverId');
    const ref = formatRef(api.cloud, id);
    const server = await findServer(servers, id, signal);
    // A new server may not be listed in the cell at once.
    if (server === null && now - sentAt < settleMilliseconds) return { state: 'waiting', seen: 'not visible yet' };
    if (server === null || isGone(server) || isLeaving(server)) return { state: 'superseded', note: `${ref} was deleted by someone else` };
    const { status, vmState, taskState } = server.native;
    const changed = { ref, changed: true, resourceState: 'changed' } as const;
    if (vmState === 'error' && taskState === null) {
      // Of a request that arrived twice, the copy that was answered may be the one that found its ports taken.
      const twin = (await this.findMarked(context)).find((other) => other.id !== id && other.status !== 'ERROR');
      if (twin !== undefined) return this.observe({ ...context, receipt: { ...receipt, output: { ...receipt.output, serverId: twin.id } } });
      return this.failure(context, server);
    }
    // BUILD without a task is only a moment between two stages.
    if (vmState === 'building' || status === 'BUILD' || taskState !== null) return { state: 'waiting', seen: seenOf(server) };
    const leftovers = (await this.findMarked(context)).filter((other) => other.id !== id).map((twin) => twinOf(api.cloud, twin));
    return { state: 'done', output: { serverId: id }, result: { ...changed, ...(leftovers.length === 0 ? {} : { leftovers }) } };
  }

  private failure({ receipt }: StepContext & { readonly receipt: StepReceipt }, { id, ref, fault }: NovaServer): Observation {
    const text = fault?.message ?? 'the status became ERROR';
    const error = failedAfterAccept({
      operation: OPERATION,
      cloud: this.parts.api.cloud,
      serverId: id,
      text,
      outcome: 'applied',
      code: codeOfFault(text),
      requestId: optionalText(receipt.output, 'requestId'),
    });
    const leftovers = [{ ref, what: 'server in ERROR', costsMoney: null }];
    return { state: 'failed', error, result: { ref, changed: true, resourceState: 'changed', leftovers } };
  }

  /** Servers of this operation, whether built or not, one in ERROR last; the name is a regular expression to Nova. */
  private async findMarked({ input, operationId, signal }: StepContext): Promise<readonly Marked[]> {
    const name = `^${escapePattern(requireText(input, 'name'))}$`;
    const servers = await collectItems(
      async (marker) => {
        const page = await readBody(this.parts.api, pageWire, {
          service: 'compute',
          path: '/servers/detail',
          query: { name, marker },
          wants: WANTED.servers,
          operation: 'list servers',
          signal,
        });
        const next = nextMarker(page.servers_links);
        return { items: page.servers, ...(next === undefined ? {} : { next }) };
      },
      { signal },
    );
    const mark = anchorMark(operationId);
    const own = servers.filter(({ tags, metadata }) => tags?.includes(mark) === true || metadata?.[ANCHOR_METADATA_KEY] === operationId);
    return own.toSorted((left, right) => Number(left.status === 'ERROR') - Number(right.status === 'ERROR'));
  }
}

/** A request that arrived twice: the ports could hold one server only. */
function twinOf(cloud: string, { id, status }: Marked): Leftover {
  return { ref: formatRef(cloud, id), what: `second server of the same request, ${status ?? 'unknown'}`, costsMoney: null };
}

function portIdsOf({ input, outputs }: StepContext): readonly string[] {
  return textList(input, 'portSteps').map((step) => requireText(outputs[step] ?? {}, 'portId'));
}

function passwordOf(input: JsonObject, password: string | undefined): readonly ReturnedSecret[] {
  return optionalText(input, 'password') === 'return' && password !== undefined ? [{ kind: 'password', value: password }] : [];
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
