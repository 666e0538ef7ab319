/** What a process of the gateway is given by the test that starts it. */
export interface DrivenSettings {
  /** `postgres://…`; null for an embedded database on `folder`. */
  readonly url: string | null;
  readonly folder: string;
  /** Of simulated clouds. */
  readonly configuration: { readonly clouds: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  readonly works: boolean;
  /** In place of the form that this program has. */
  readonly form?: string;
  readonly concurrency?: number;
}

/** What a test asks of the process. */
export interface DrivenCall {
  readonly number: number;
  readonly method: string;
  readonly words: readonly unknown[];
}

export type DrivenAnswer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: { readonly code: string; readonly message: string } };

/** What was told of an operation beside its journal. */
export interface Told {
  /** Events of the journal, and those of them that are writes which a cloud took. */
  readonly journaled: number;
  readonly accepted: number;
  /** Events for those who follow. */
  readonly told: number;
  /** Entries of the audit record. */
  readonly writes: number;
  readonly finishes: number;
  readonly isValid: boolean;
}
