import type { Operation, OperationEvent, OperationStore, ReturnedSecret } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';
import type { Connection } from '../database/database.ts';
import type { OperationOwner, OperationPage, OperationQuery } from './gateway-operations.ts';

/** What the gateway knows of an operation that its journal does not say. */
export interface Started {
  readonly startedBy: string;
  /** Of the target, or of what is created. */
  readonly labels: Readonly<Record<string, string>>;
  /** Sealed before they are stored, deleted when the operation is over. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly sealTo: Schemas['PublicKey'] | null;
}

/** Does what belongs to an event in the transaction that writes it: what it throws takes the event back. */
export type WithEvent = (connection: Connection, event: OperationEvent, operation: Operation, owner: OperationOwner) => Promise<void>;

/** The journal in PostgreSQL, with what durable driving needs of it beside. */
export interface DurableStore extends OperationStore {
  /** Called with each event of every operation, the first one too. */
  withEvents(within: WithEvent): void;
  /** For `operations.begin`: the first event, what is known beside it, and what `within` does, all in one transaction. */
  creator(started: Started, within: (connection: Connection, operation: Operation) => Promise<void>): Pick<OperationStore, 'create'>;
  page(query: OperationQuery, scope: Scope): Promise<OperationPage>;
  /** @throws CloudError `not_found` */
  ownerOf(id: string): Promise<OperationOwner>;
  /** Operations that are neither over nor ask a person: somebody must drive them. */
  unfinished(): Promise<readonly { readonly id: string; readonly cloud: string }[]>;
  /** Secrets that came with the operation or with an answer, opened. @throws CloudError where the key is another one */
  givenSecrets(id: string): Promise<Readonly<Record<string, string>>>;
  /** Adds those that come with an answer. */
  giveSecrets(id: string, secrets: Readonly<Record<string, string>>): Promise<void>;
  /** Seals what a reply carried to the key of who asked; thrown away where there is none. In place of those of the same step. */
  keepReturned(id: string, step: string, secrets: readonly ReturnedSecret[]): Promise<void>;
  /** Once. */
  takeReturned(id: string): Promise<readonly Schemas['SealedSecret'][]>;
  /** Throws away what nobody came for in time. */
  sweep(): Promise<void>;
}
