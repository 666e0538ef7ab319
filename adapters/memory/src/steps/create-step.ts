import type { JsonObject, Observation, Reconciliation, ResultPart, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { NewServer, ServerRow } from '../cloud/rows.ts';
import type { StepTools } from './command-step.ts';
import { textFrom } from './step-input.ts';
import { secretsToReturn, secretsToSend } from './step-secrets.ts';

const PASSED_ON = ['name', 'flavorId', 'imageId', 'labels', 'description', 'keyPair', 'groups'] as const;

/** Makes a server. Its mark is the operation's id, so a create whose answer was lost is found by reading. */
export class CreateStep implements StepDriver {
  private readonly tools: StepTools;

  constructor(tools: StepTools) {
    this.tools = tools;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const wanted = { ...picked(context.input), ...secretsToSend(context), tag: context.operationId } as NewServer;
    const line = `create ${context.operationId} ${JSON.stringify(context.input)}`;
    const exchange = { operation: 'create server', signal: context.signal };
    const answer = await this.tools.session.write(exchange, line, (cloud) => cloud.create(wanted));
    return receipt(answer.serverId, secretsToReturn(context, answer));
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const made = await this.tools.servers.findByTag(context.operationId, { signal: context.signal });
    return made === null ? { outcome: 'not_applied' } : { outcome: 'applied', receipt: receipt(made.id, []) };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const row = await this.tools.servers.getRow(textFrom({ input: context.receipt.output }, 'serverId') ?? '', { signal: context.signal });
    if (row.status === 'BUILDING') return { state: 'waiting', seen: row.status };
    return { state: 'done', result: resultOf(row, context, this.tools.session.cloud) };
  }
}

/** A server that replaces another one becomes the result only when the other one is gone. */
function resultOf(row: ServerRow, context: StepContext, cloud: string): ResultPart {
  const ref = formatRef(cloud, row.id);
  if (textFrom(context, 'replaces') === undefined) return { ref, changed: true, resourceState: 'changed' };
  return { changed: true };
}

function picked(input: JsonObject): JsonObject {
  return Object.fromEntries(PASSED_ON.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]));
}

function receipt(serverId: string, secrets: NonNullable<StepReceipt['secrets']>): StepReceipt {
  return { output: { serverId }, providerRefs: [{ kind: 'server', id: serverId }], secrets };
}
