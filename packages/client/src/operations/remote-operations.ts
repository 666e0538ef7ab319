import { randomUUID } from 'node:crypto';

import type { components, paths } from '@isobar/contracts/isobar';
import type { Clock, Operation, Plan, ReturnedSecret } from '@isobar/core';
import { CloudError, isFinal, targetOf } from '@isobar/core';
import type { BeginOptions, ExecuteOptions, Operations, Public } from '@isobar/sdk';
import { OperationHandle } from '@isobar/sdk';

import type { RemoteCloudList } from '../clouds/remote-cloud-list.ts';
import type { GatewayApi } from '../http/gateway-api.ts';
import { answerOf, dataOf } from '../http/gateway-api.ts';
import { nextCursor } from '../http/next-cursor.ts';
import { actionPath, creationPath } from '../rows/kind-paths.ts';
import type { Followed } from './follow-operation.ts';
import { followOperation, isResting, readJournal } from './follow-operation.ts';
import { SealingKey } from './sealing-key.ts';

type ActionInput = components['schemas']['ActionInput'];
type AnswerInput = components['schemas']['AnswerInput'];
type OperationQuery = NonNullable<paths['/v1/operations']['get']['parameters']['query']>;

export interface RemoteOperationsSettings {
  readonly api: GatewayApi;
  readonly clouds: RemoteCloudList;
  readonly clock: Clock;
  /** Ends with the client. */
  readonly closing: AbortSignal;
}

const OPERATIONS_OF_A_PAGE = 1000;
/** To fetch what is handed over once, also when nobody waits any longer. */
const HAND_OVER_MILLISECONDS = 10_000;

/** Operations that the gateway drives: here they are begun and looked at. */
export class RemoteOperations implements Public<Operations> {
  private readonly settings: RemoteOperationsSettings;

  constructor(settings: RemoteOperationsSettings) {
    this.settings = settings;
  }

  /** The gateway begins at once to drive it. @throws CloudError as the gateway says; `unsupported` for a creator of one's own */
  begin(plan: Plan, options: BeginOptions = {}): Promise<Operation> {
    if (options.creator !== undefined)
      throw new CloudError('unsupported', 'operations of a gateway are journaled by the gateway', { outcome: 'not_applied' });
    return this.start(plan, options, null);
  }

  /** @throws CloudError `consent_required`, `plan_stale`, `concurrent_operation`, `permission_denied`, `invalid_argument`; nothing was sent to the cloud then */
  async execute(plan: Plan, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const key = await SealingKey.create();
    const operation = await this.start(plan, options, key);
    // Of its creation the caller knows by this answer.
    return this.followed(operation, { id: operation.id, known: 1 }, options, key);
  }

  /** Oldest first. */
  async list(): Promise<readonly Operation[]> {
    return (await this.pages({})).toReversed();
  }

  get(id: string): Promise<Operation> {
    return dataOf<Operation>(this.settings.api.GET('/v1/operations/{id}', { params: { path: { id } } }));
  }

  async activeOn(target: string): Promise<Operation | null> {
    return (await this.pages({ target, active: true }))[0] ?? null;
  }

  /** @throws CloudError `unsupported` for secrets: the gateway has those of the beginning, and takes new ones with an answer */
  async wait(id: string, options: ExecuteOptions = {}): Promise<OperationHandle> {
    if (Object.keys(options.secrets ?? {}).length > 0)
      throw new CloudError('unsupported', 'the gateway drives the operation; give secrets with the answer to its question', {
        outcome: 'not_applied',
      });
    const { items, operation } = await readJournal(this.settings.api, id, 0, 0, options.signal ?? null);
    if (isResting(operation)) return new OperationHandle(operation);
    return this.followed(operation, { id, known: items.length }, options, null);
  }

  /** @throws CloudError `conflict` or `invalid_argument` */
  async answer(id: string, choice: string, values: Readonly<Record<string, string>>, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const { api } = this.settings;
    const { items } = await readJournal(api, id, 0, 0, options.signal ?? null);
    const body = { choice, values, ...secretsOf(options) } as AnswerInput;
    const params = { path: { id }, header: { 'Idempotency-Key': randomUUID() } };
    const operation = await dataOf<Operation>(api.POST('/v1/operations/{id}/answer', { params, body, signal: options.signal ?? null }));
    return this.followed(operation, { id, known: items.length, rests: true }, options, null);
  }

  /** Has it stop before its next step and undone. @throws CloudError `conflict` where it is over, or past the point of no return */
  async cancel(id: string, options: ExecuteOptions = {}): Promise<OperationHandle> {
    const { api } = this.settings;
    const { items } = await readJournal(api, id, 0, 0, options.signal ?? null);
    const params = { path: { id }, header: { 'Idempotency-Key': randomUUID() } };
    const operation = await dataOf<Operation>(api.POST('/v1/operations/{id}/cancel', { params, signal: options.signal ?? null }));
    return isFinal(operation) ? new OperationHandle(operation) : this.followed(operation, { id, known: items.length }, options, null);
  }

  private async start(plan: Plan, options: BeginOptions & ExecuteOptions, key: SealingKey | null): Promise<Operation> {
    const { api, clouds } = this.settings;
    const { action, cloud, targetId, id } = plan;
    if (clouds.isReadOnly(cloud)) {
      throw new CloudError('permission_denied', `${cloud} is read-only here: nothing was sent`, {
        cloud,
        resource: plan.target,
        outcome: 'not_applied',
      });
    }
    const { accept, yes, signal = null } = options;
    const body = { plan: id, accept, yes, ...secretsOf(options), ...(key === null ? {} : { sealTo: key.publicKey }) } as ActionInput;
    const header = { 'Idempotency-Key': randomUUID() };
    if (targetOf(action).creates === true || targetId === null)
      return dataOf<Operation>(api.POST(creationPath(action), { params: { path: { cloud, action }, header }, body, signal }));
    return dataOf<Operation>(api.POST(actionPath(action), { params: { path: { cloud, id: targetId, action }, header }, body, signal }));
  }

  private followed(operation: Operation, followed: Followed, options: ExecuteOptions, key: SealingKey | null): OperationHandle {
    const { api, clock, closing } = this.settings;
    const handle = new OperationHandle(operation);
    const { signal = closing, timeoutMilliseconds, onEvent } = options;
    const follow = (): Promise<Operation> =>
      followOperation(followed, {
        api,
        clock,
        signal: AbortSignal.any([signal, closing]),
        timeoutMilliseconds,
        tell: (event, now) => {
          handle.notify(event, now);
          onEvent?.(event, now);
        },
      });
    return handle.begin(async () => {
      try {
        return await follow();
      } finally {
        if (key !== null) for (const secret of await this.handedOver(operation, key)) handle.hold(secret);
      }
    });
  }

  /** A password is thrown away unless it was asked for. */
  private async handedOver({ id, plan }: Operation, key: SealingKey): Promise<readonly ReturnedSecret[]> {
    const { api, closing } = this.settings;
    if (closing.aborted) return [];
    const signal = AbortSignal.any([closing, AbortSignal.timeout(HAND_OVER_MILLISECONDS)]);
    const { items } = await dataOf<components['schemas']['SealedSecrets']>(
      api.POST('/v1/operations/{id}/secrets', { params: { path: { id } }, signal }),
    );
    const wanted = items.filter(({ kind }) => kind !== 'password' || plan.request['password'] === 'return');
    return Promise.all(wanted.map(async ({ kind, jwe }) => ({ kind, value: await key.open(jwe) })));
  }

  /** Newest first. */
  private async pages(query: OperationQuery): Promise<readonly Operation[]> {
    const found: Operation[] = [];
    let cursor: string | null = null;
    do {
      const page = { ...query, limit: OPERATIONS_OF_A_PAGE, ...(cursor === null ? {} : { cursor }) };
      const { data, headers } = await answerOf<{ readonly items: readonly Operation[] }>(
        this.settings.api.GET('/v1/operations', { params: { query: page } }),
      );
      found.push(...data.items);
      cursor = nextCursor(headers);
    } while (cursor !== null);
    return found;
  }
}

function secretsOf({ secrets = {} }: ExecuteOptions): Pick<ActionInput, 'secrets'> {
  return Object.keys(secrets).length === 0 ? {} : { secrets };
}
