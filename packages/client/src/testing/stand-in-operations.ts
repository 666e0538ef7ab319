import { EventEmitter, once } from 'node:events';

import type { Operation, OperationEvent, OperationStore, Plan } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { ExecuteOptions, Isobar, OperationHandle } from '@isobar/sdk';
import { CompactEncrypt, importJWK } from 'jose';
import type { JWK } from 'jose';

interface Started {
  readonly handle: OperationHandle;
  readonly sealTo: JWK | undefined;
}

/** Operations of the clouds behind the stand-in, and the plans that were shown. */
export class StandInOperations {
  readonly plans = new Map<string, Plan>();
  private readonly started = new Map<string, Started>();
  private readonly happened = new EventEmitter();
  private readonly isobar: Isobar;
  private readonly store: OperationStore;

  constructor(isobar: Isobar, store: OperationStore) {
    this.isobar = isobar;
    this.store = store;
  }

  async start(planId: string, options: ExecuteOptions, sealTo: JWK | undefined): Promise<Operation> {
    const plan = this.plans.get(planId);
    if (plan === undefined) throw new CloudError('plan_stale', `no plan ${planId}`, { outcome: 'not_applied' });
    const handle = await this.isobar.execute(plan, { ...options, onEvent: () => this.happened.emit('event') });
    return this.keep(handle, sealTo);
  }

  async answer(id: string, choice: string, values: Readonly<Record<string, string>>): Promise<Operation> {
    return this.keep(await this.isobar.operations.answer(id, choice, values, { onEvent: () => this.happened.emit('event') }), undefined);
  }

  /** Events after so many; waits for one where there is none and the operation goes on. */
  async events(id: string, after: number, waits: boolean): Promise<{ readonly items: readonly OperationEvent[]; readonly operation: Operation }> {
    for (;;) {
      const items = (await this.store.events(id)).slice(after);
      const operation = await this.isobar.operations.get(id);
      if (items.length > 0 || !waits || operation.state !== 'running') return { items, operation };
      await once(this.happened, 'event');
    }
  }

  /** Once. */
  async secrets(id: string): Promise<readonly { readonly kind: string; readonly stepId: string; readonly jwe: string }[]> {
    const { handle, sealTo } = this.started.get(id) ?? {};
    if (handle === undefined || sealTo === undefined) return [];
    const key = await importJWK(sealTo, 'ECDH-ES');
    const seal = (value: string): Promise<string> =>
      new CompactEncrypt(new TextEncoder().encode(value)).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' }).encrypt(key);
    return Promise.all(handle.takeSecrets().map(async ({ kind, value }) => ({ kind, stepId: 'step', jwe: await seal(value) })));
  }

  private keep(handle: OperationHandle, sealTo: JWK | undefined): Operation {
    this.started.set(handle.id, { handle, sealTo });
    void handle.wait().then(
      () => this.happened.emit('event'),
      () => this.happened.emit('event'),
    );
    return handle.operation;
  }
}
