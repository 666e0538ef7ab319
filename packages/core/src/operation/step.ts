import type { CloudErrorJson } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';

/** A step of a plan: data only, so that any process can show it, run it or take it over. */
export interface StepSpec {
  /** Unique within the plan. Later steps find its output under this id. */
  readonly id: string;
  /** Which driver of the adapter runs it. */
  readonly kind: string;
  readonly title: string;
  /** References and redacted values only; secrets reach the driver apart. */
  readonly input: JsonObject;
  /** False for a step that only looks. */
  readonly writes: boolean;
  /** What must hold when it starts, in words. */
  readonly precondition?: string;
  /** How a repeated send is kept from doing it twice, in words. */
  readonly idempotency?: string;
  /** Names of digest facts that must be unchanged right before it is sent. */
  readonly checks: readonly string[];
  /** After this step the old state cannot be had back. */
  readonly pointOfNoReturn?: true;
  /** The operation rests here until the user confirms or reverts. */
  readonly awaitsConfirmation?: AwaitedConfirmation;
  /** How to undo it if a later step fails. Absent: it cannot be undone. */
  readonly compensation?: { readonly kind: string; readonly title: string; readonly input: JsonObject };
}

export interface AwaitedConfirmation {
  readonly fromFlavor: string;
  readonly toFlavor: string;
  readonly window: 'cloud' | 'operation';
  /** Reverted unless it was confirmed by then, counted from when it began to wait. */
  readonly revertAfterSeconds?: number;
}

/** A reference of the provider's own: a task id, a request id, an action id. */
export interface ProviderRef {
  readonly kind: string;
  readonly id: string;
}

/** A secret that a reply carried. Handed over once, never stored. */
export interface ReturnedSecret {
  readonly kind: 'password' | 'privateKey' | 'console';
  readonly value: string;
}

export interface StepReceipt {
  /** Redacted; journaled. */
  readonly output: JsonObject;
  readonly providerRefs: readonly ProviderRef[];
  readonly secrets?: readonly ReturnedSecret[];
}

export interface Leftover {
  readonly ref: string;
  readonly what: string;
  readonly costsMoney: boolean | null;
}

/** What a finished step adds to the operation's result. */
export interface ResultPart {
  readonly ref?: string;
  readonly changed?: boolean;
  readonly replaced?: readonly { readonly old: string; readonly new: string }[];
  readonly leftovers?: readonly Leftover[];
  readonly resourceState?: 'unchanged' | 'changed' | 'destroyed';
}

/** What one look at a sent step says. */
export type Observation =
  | { readonly state: 'waiting'; readonly seen: string; readonly progressPercent?: number }
  | { readonly state: 'done'; readonly output?: JsonObject; readonly result?: ResultPart }
  | { readonly state: 'failed'; readonly error: CloudErrorJson; readonly result?: ResultPart }
  | { readonly state: 'superseded'; readonly note: string; readonly result?: ResultPart };

/** What reads can tell of a write whose reply was lost. `undecided`: look again later. */
export type Reconciliation =
  | { readonly outcome: 'applied'; readonly receipt: StepReceipt }
  | { readonly outcome: 'not_applied' }
  | { readonly outcome: 'undecided'; readonly seen: string }
  | { readonly outcome: 'unknown'; readonly question: string; readonly known: JsonObject; readonly choices: readonly Choice[] };

/** `applied`: take it as done and go on; `send_again`: it was not applied; `abandon`: end as failed, outcome unknown. */
export interface Choice {
  readonly id: 'applied' | 'send_again' | 'retry' | 'abandon';
  readonly text: string;
  /** Names of values that must come with the answer, such as the id of the server. */
  readonly needs?: readonly string[];
}

/** How far a transfer is. */
export interface TransferProgress {
  readonly doneBytes: number;
  /** null where the whole is not known. */
  readonly ofBytes: number | null;
}

export interface StepContext {
  readonly operationId: string;
  /** `<cloud>/<id>`; for create, the cloud with the wanted name. */
  readonly target: string;
  readonly input: JsonObject;
  /** Outputs of finished steps, by step id. */
  readonly outputs: Readonly<Record<string, JsonObject>>;
  /** What `prepare` read before the step was sent. */
  readonly baseline: JsonObject;
  /**
   * UTC milliseconds from which is counted what a cloud may still show of the write: when its last send ended, whatever came of it, since
   * quotas and retries can hold a write back for minutes. Of a write that another process may have sent, when this one found it; of one that
   * is known to be accepted, when it was meant to be sent.
   */
  readonly sentAt: number;
  readonly now: number;
  /** Secrets given with execute, by name; empty after a resume in another process. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Tells how far a long transfer is; for eyes only, not journaled. */
  readonly report?: ((progress: TransferProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs one kind of step. `send` writes at most once. The others only read, so any process may call them any time.
 */
export interface StepDriver {
  /** Read what reconcile will need to compare with. Journaled with the intent. */
  prepare?(context: StepContext): Promise<JsonObject>;
  /** @throws CloudError whose `outcome` says whether the write may have been applied */
  send(context: StepContext): Promise<StepReceipt>;
  reconcile(context: StepContext): Promise<Reconciliation>;
  observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation>;
}
