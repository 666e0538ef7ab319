import type { JsonObject, Observation, Reconciliation, SecurityRule, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';

import type { BookAnswer } from '../cloud/account-books.ts';
import { deleteImage } from '../cloud/guest-extras.ts';
import type { MemoryCloud } from '../cloud/memory-cloud.ts';
import type { MemorySession } from '../memory-session.ts';
import type { AccountVerb } from '../strategies/account.ts';

type Apply = (cloud: MemoryCloud, mark: string, id: string, request: Request) => BookAnswer;

/** What the requests of these verbs may hold. */
interface Request {
  readonly name?: string;
  readonly description?: string;
  readonly sizeGiB?: number;
  readonly snapshots?: boolean;
  readonly force?: boolean;
  readonly publicKey?: string;
  readonly rules?: readonly SecurityRule[];
  readonly rule?: SecurityRule | string;
}

const WRITES: Readonly<Record<AccountVerb, Apply>> = {
  createVolume: ({ books }, mark, _, { name = 'volume', sizeGiB = 0 }) => books.createVolume(mark, name, sizeGiB),
  deleteVolume: ({ books }, mark, id, { snapshots = false }) => books.deleteVolume(mark, id, snapshots),
  extendVolume: ({ books }, mark, id, { sizeGiB = 0 }) => books.extendVolume(mark, id, sizeGiB),
  snapshotVolume: ({ books }, mark, id, { name = '', ...rest }) => books.snapshotVolume(mark, id, { ...rest, name }),
  deleteVolumeSnapshot: ({ books }, mark, id) => books.deleteSnapshot(mark, id),
  deleteImage,
  createKeyPair: (cloud, mark, _, { name = '', publicKey }) => {
    const answer = cloud.books.createKeyPair(mark, name, publicKey);
    if (answer.privateKey !== undefined) cloud.passwords.push(answer.privateKey);
    return answer;
  },
  deleteKeyPair: ({ books }, mark, id) => books.deleteKeyPair(mark, id),
  createSecurityGroup: ({ books }, mark, _, { name = '', description = null, rules = [] }) => books.createGroup(mark, name, description, rules),
  deleteSecurityGroup: ({ books }, mark, id) => books.deleteGroup(mark, id),
  createSecurityGroupRule: ({ books }, mark, id, { rule }) => books.addRule(mark, id, rule as SecurityRule),
  deleteSecurityGroupRule: ({ books }, mark, id, { rule }) => books.removeRule(mark, id, rule as string),
};

export const ACCOUNT_VERBS = Object.keys(WRITES) as readonly AccountVerb[];

const DESTROYS: ReadonlySet<AccountVerb> = new Set(['deleteVolume', 'deleteVolumeSnapshot', 'deleteImage', 'deleteKeyPair', 'deleteSecurityGroup']);

/** One write to the books of the account, under the id of the operation: a lost reply is found by that mark. */
export class AccountStep implements StepDriver {
  private readonly verb: AccountVerb;
  private readonly session: MemorySession;

  constructor(verb: AccountVerb, session: MemorySession) {
    this.verb = verb;
    this.session = session;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, operationId, signal } = context;
    const id = typeof input['targetId'] === 'string' ? input['targetId'] : '';
    const request = (input['request'] ?? {}) as unknown as Request;
    const line = `${this.verb} ${id} ${JSON.stringify(input['request'])}`;
    const answer = await this.session.write({ operation: this.verb, signal }, line, (cloud) => WRITES[this.verb](cloud, operationId, id, request));
    const secrets = answer.privateKey === undefined ? [] : [{ kind: 'privateKey', value: answer.privateKey } as const];
    return { ...receiptOf(answer.id), secrets };
  }

  async reconcile({ operationId, signal }: StepContext): Promise<Reconciliation> {
    const { writes } = await this.session.read({ operation: 'find write', signal }, (cloud) => ({ writes: cloud.books.writes }));
    const arrived = writes.find((write) => write.mark === operationId);
    return arrived === undefined ? { outcome: 'not_applied' } : { outcome: 'applied', receipt: receiptOf(arrived.id) };
  }

  observe({ receipt }: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const ref = formatRef(this.session.cloud, requireText(receipt.output, 'id'));
    const result = DESTROYS.has(this.verb)
      ? ({ changed: true, resourceState: 'destroyed' } as const)
      : ({ ref, changed: true, resourceState: 'changed' } as const);
    return Promise.resolve({ state: 'done', result });
  }
}

function receiptOf(id: string): StepReceipt {
  const output: JsonObject = { id };
  return { output, providerRefs: [{ kind: 'write', id }] };
}
