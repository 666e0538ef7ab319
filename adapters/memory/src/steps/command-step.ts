import type { JsonObject, Observation, Reconciliation, ResultPart, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

import type { Command, CommandInput } from '../cloud/commands.ts';
import { changeAttachment, createImage, openConsole } from '../cloud/guest-extras.ts';
import type { CommandAnswer, MemoryCloud } from '../cloud/memory-cloud.ts';
import type { ServerRow } from '../cloud/rows.ts';
import type { MemorySession } from '../memory-session.ts';
import type { ServerReader } from '../server/server-reader.ts';
import { idFrom, textFrom } from './step-input.ts';
import { secretsToReturn, secretsToSend } from './step-secrets.ts';

export interface StepTools {
  readonly session: MemorySession;
  readonly servers: ServerReader;
}

type CommandName = Command | 'rename' | 'handOver';

const PASSED_ON = ['name', 'flavorId', 'imageId', 'labels', 'description', 'keyPair', 'volumeId'] as const;

/** Runs one command on one server. The cloud's list of actions tells whether a lost write arrived, and when it is done. */
export class CommandStep implements StepDriver {
  private readonly command: CommandName;
  private readonly tools: StepTools;

  constructor(command: CommandName, tools: StepTools) {
    this.command = command;
    this.tools = tools;
  }

  async prepare(context: StepContext): Promise<JsonObject> {
    return { actions: (await this.row(context)).actions.map((action) => action.id) };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const id = idFrom(context, 'serverId');
    const input = { ...picked(context.input), ...secretsToSend(context) };
    const line = `${this.command} ${id} ${JSON.stringify(context.input)}`;
    const exchange = { operation: `${this.command} server`, id, signal: context.signal };
    const answer = await this.tools.session.write(exchange, line, (cloud) => apply(cloud, this.command, id, input, context));
    return receipt(answer.actionId, secretsToReturn(context, answer));
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const before = new Set(actionsOf(context.baseline));
    const arrived = (await this.row(context)).actions.find((action) => action.kind === this.command && !before.has(action.id));
    return arrived === undefined ? { outcome: 'not_applied' } : { outcome: 'applied', receipt: receipt(arrived.id, []) };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const row = await this.row(context);
    const action = row.actions.find((each) => each.id === context.receipt.output['actionId']);
    if (row.status === 'FAILED') return { state: 'failed', error: this.fault(row).toJSON(), result: { changed: true, resourceState: 'changed' } };
    if (action?.done !== true) return { state: 'waiting', seen: row.status };
    return { state: 'done', output: { status: row.status }, result: { ...this.madeBy(action.id), changed: true, resourceState: 'changed' } };
  }

  /** An image is named after the action that made it. */
  private madeBy(actionId: string): Pick<ResultPart, 'ref'> {
    return this.command === 'createImage' ? { ref: formatRef(this.tools.session.cloud, `image-of-${actionId}`) } : {};
  }

  private row(context: StepContext): Promise<ServerRow> {
    return this.tools.servers.getRow(idFrom(context, 'serverId'), { signal: context.signal });
  }

  private fault(row: ServerRow): CloudError {
    const details = { cloud: this.tools.session.cloud, provider: 'memory', operation: this.command, outcome: 'applied' } as const;
    return new CloudError('internal', row.fault ?? 'the server failed and the cloud does not say why', {
      ...details,
      native: { text: row.fault ?? '' },
    });
  }
}

function apply(cloud: MemoryCloud, command: CommandName, id: string, input: CommandInput, context: StepContext): CommandAnswer {
  if (command === 'console') return openConsole(cloud, id);
  if (command === 'createImage') return createImage(cloud, id, input);
  if (command === 'attachVolume' || command === 'detachVolume') return changeAttachment(cloud, id, command, input.volumeId ?? '');
  if (command === 'rename') return cloud.rename(id, textFrom(context, 'name') ?? '');
  if (command === 'handOver') return cloud.handOver(idFrom(context, 'fromId'), id);
  return cloud.command(id, command, input);
}

function picked(input: JsonObject): CommandInput {
  return Object.fromEntries(PASSED_ON.filter((name) => input[name] !== undefined).map((name) => [name, input[name]])) as CommandInput;
}

function actionsOf(baseline: JsonObject): readonly string[] {
  const ids = baseline['actions'];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

function receipt(actionId: string, secrets: NonNullable<StepReceipt['secrets']>): StepReceipt {
  return { output: { actionId }, providerRefs: [{ kind: 'action', id: actionId }], secrets };
}
