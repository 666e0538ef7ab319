import type { Scope } from '../model/scope.ts';

/** Ids of the tasks that were started: nearly every write answers with them. */
export type TaskIds = readonly string[];

export interface Reader<Item> {
  list(scope: Scope): readonly Readonly<Item>[];
  find(scope: Scope, id: string): Readonly<Item> | undefined;
  /** Throws a `notFound` refusal with the platform's text. */
  require(scope: Scope, id: string): Readonly<Item>;
}
