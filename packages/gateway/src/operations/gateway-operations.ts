import type { Consent, Operation, OperationEvent, Plan } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';

export interface StartOptions extends Consent {
  /** Who is answerable for it; a `subject` of access. */
  readonly startedBy: string;
  /** Sealed before they are stored, forgotten when the operation is over. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** Seals what the cloud returns; without it that is thrown away. */
  readonly sealTo?: Schemas['PublicKey'] | undefined;
}

export interface OperationQuery {
  readonly clouds: readonly string[] | null;
  readonly state: Operation['state'] | null;
  readonly active: boolean;
  readonly target: string | null;
  readonly startedBy: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface OperationPage {
  readonly items: readonly Operation[];
  readonly next: string | null;
  readonly total: number;
}

/** What access needs to know of an operation. */
export interface OperationOwner {
  readonly cloud: string;
  readonly target: string;
  readonly startedBy: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Operations of the gateway: each is a durable workflow that outlives the process. */
export interface GatewayOperations {
  /**
   * Records the operation and hands it to the queue of its cloud. What resolves is durable.
   * @throws CloudError `consent_required`, `plan_stale`, `concurrent_operation`, `permission_denied` (read-only), `invalid_argument`; nothing was sent then
   */
  start(plan: Plan, options: StartOptions): Promise<Operation>;
  /** @throws CloudError `not_found` */
  get(id: string): Promise<Operation>;
  /** @throws CloudError `not_found` */
  ownerOf(id: string): Promise<OperationOwner>;
  list(query: OperationQuery, scope: Scope): Promise<OperationPage>;
  /** Events of the journal from the given number on. */
  events(id: string, after: number): Promise<readonly OperationEvent[]>;
  /** Resolves when the operation is over, rests, or the time is up, whichever is first; or with more than `after` events where given. */
  wait(id: string, milliseconds: number, after?: number): Promise<Operation>;
  /** @throws CloudError `conflict` where nothing is asked, `invalid_argument` for a choice that was not offered */
  answer(id: string, choice: string, values: Readonly<Record<string, string>>, secrets?: Readonly<Record<string, string>>): Promise<Operation>;
  /** Stops before the next step and undoes what was done. @throws CloudError `conflict` where it is over, or past the point of no return */
  cancel(id: string): Promise<Operation>;
  /** Once: what the cloud returned, sealed to the key of who asked. */
  takeSecrets(id: string): Promise<readonly Schemas['SealedSecret'][]>;
  /** What waits for a person. */
  inbox(scope: Scope, clouds: readonly string[] | null): Promise<readonly Schemas['InboxItem'][]>;
  /** Begins to work on the queues; operations of processes that are gone are taken over. */
  launch(): Promise<void>;
  /** Takes no more, lets go of what it drives at the next safe moment, and returns. Others, or the next process, go on. */
  drain(): Promise<void>;
}
