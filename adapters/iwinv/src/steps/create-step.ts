import type { JsonObject, Observation, Reconciliation, ResultPart, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, collectItems, formatRef, requireText, textList } from '@isobar/core';

import type { IwinvServer } from '../server/server-mapper.ts';
import { INSTANCES_PATH } from '../server/server-reader.ts';
import { lookAtServer } from '../server/server-sight.ts';
import { isSettled } from '../server/server-state-table.ts';
import { createdWire } from '../server/server-wire.ts';
import { toCreateForm } from './create-form.ts';
import { askWhetherApplied, failedAfterAccept, goneAfterAccept } from './step-failure.ts';
import type { StepParts } from './step-parts.ts';

const OPERATION = 'create server';
/** A new server may show late (SOURCES.md#iwinv-create-list-lag); one that never shows is somebody's to look for. */
const INVISIBLE_PATIENCE = 20;

/** Creates one server. A create carries no mark, so after a lost reply only a new server of that name tells (SOURCES.md#iwinv-create-no-anchor). */
export class CreateStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  /** Servers of that name that are there already, so that a new one can be told. */
  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const namesakes = await this.namesakes(requireText(input, 'name'), signal);
    return { namesakes: namesakes.map((server) => server.id) };
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const form = toCreateForm(input);
    const rows = await this.parts.client.write(createdWire, { operation: OPERATION, method: 'POST', path: INSTANCES_PATH, form, signal });
    const [created] = rows;
    if (created !== undefined) return receiptOf(created.instance_id);
    const details = { cloud: this.parts.client.cloud, provider: 'iwinv', operation: OPERATION, outcome: 'unknown' } as const;
    throw new CloudError('invalid_response', `${OPERATION}: accepted, but the reply names no server`, details);
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { input, baseline, now, sentAt } = context;
    const name = requireText(input, 'name');
    const before = textList(baseline, 'namesakes');
    const fresh = await this.fresh(context);
    const [found, ...others] = fresh;
    if (found !== undefined && others.length === 0) return { outcome: 'applied', receipt: receiptOf(found.id) };
    if (now - sentAt < this.parts.settleMilliseconds) return { outcome: 'undecided', seen: `${fresh.length} new servers named ${name}` };
    const known = { name, candidates: fresh.map((server) => server.id), existedBefore: before };
    const seen = fresh.length === 0 ? 'No new server of that name is listed, which proves nothing' : `${fresh.length} new servers have that name`;
    const question = `The reply to the create of ${name} was lost. ${seen}: iwinv lists only servers of API-supported zones. Is it there? Look in the iwinv console.`;
    return askWhetherApplied(question, known, ['serverId']);
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { receipt, now, sentAt, signal } = context;
    const { servers, client, settleMilliseconds } = this.parts;
    const id = bareId(requireText(receipt.output, 'serverId'), client.cloud);
    const ref = formatRef(client.cloud, id);
    const sight = await lookAtServer(servers, id, signal);
    if (sight.kind !== 'present') {
      const seen = sight.kind === 'absent' ? 'not visible yet' : sight.seen;
      if (now - sentAt < INVISIBLE_PATIENCE * settleMilliseconds) return { state: 'waiting', seen };
      const leftovers = [{ ref, what: 'server that was accepted and never became visible', costsMoney: null }];
      return { state: 'failed', error: goneAfterAccept(OPERATION, client.cloud, id), result: { ref, changed: true, leftovers } };
    }
    const { status } = sight.server.native;
    if (!isSettled(status)) return { state: 'waiting', seen: `status ${status ?? ''}` };
    const result = { ref, changed: true, resourceState: 'changed' } as const;
    if (status !== 'error') return { state: 'done', output: { serverId: id }, result: { ...result, ...(await this.twins(context, id)) } };
    const error = failedAfterAccept(OPERATION, client.cloud, id, 'iwinv made it, then its status became error; it gives no reason', 'applied');
    return { state: 'failed', error, result: { ...result, leftovers: [{ ref, what: 'server in error', costsMoney: null }] } };
  }

  /** A request that arrived twice has made a second one. Nothing marks it, so that it may be somebody else's. */
  private async twins(context: StepContext, id: string): Promise<Pick<ResultPart, 'leftovers'>> {
    const twins = (await this.fresh(context)).filter((server) => server.id !== id);
    const what = 'another new server of the same name, image and flavor, perhaps of the same request';
    return twins.length === 0 ? {} : { leftovers: twins.map(({ ref }) => ({ ref, what, costsMoney: true })) };
  }

  /** Servers as ordered that were not there before. */
  private async fresh({ input, baseline, signal }: StepContext): Promise<readonly IwinvServer[]> {
    const before = textList(baseline, 'namesakes');
    const namesakes = await this.namesakes(requireText(input, 'name'), signal);
    return namesakes.filter((server) => !before.includes(server.id) && isAsOrdered(server, input));
  }

  private async namesakes(name: string, signal: AbortSignal | undefined): Promise<readonly IwinvServer[]> {
    // The filter means "contains".
    const servers = await collectItems((cursor, options) => this.parts.servers.namedPage(name, cursor, options), { signal });
    return servers.filter((server) => server.name === name);
  }
}

function receiptOf(serverId: string): StepReceipt {
  return { output: { serverId }, providerRefs: [] };
}

function isAsOrdered(server: IwinvServer, input: JsonObject): boolean {
  return server.image?.id === input['imageId'] && server.flavor.id === input['flavorId'];
}

/** A person may answer with the whole reference. */
function bareId(text: string, cloud: string): string {
  const prefix = `${cloud}/`;
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
