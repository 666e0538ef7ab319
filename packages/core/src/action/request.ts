import type { Action } from './action.ts';

export const PASSWORD_CHOICES = ['discard', 'set', 'return'] as const;

/** What becomes of a password that the cloud returns: thrown away, chosen by the caller, or handed over once. */
export type PasswordChoice = (typeof PASSWORD_CHOICES)[number];

/** Text that may hold secrets. Only its digest stands in a plan; the text itself goes to `execute`. */
export interface SecretText {
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface NewVolume {
  readonly sizeGiB: number;
  readonly type?: string;
  readonly name?: string;
}

export interface CreateServerRequest {
  readonly name: string;
  /** Id or name. */
  readonly flavor: string;
  /** Id or name. */
  readonly image: string;
  readonly zone?: string;
  /** Ids or names; left out, the cloud's only or default network. */
  readonly networks?: readonly string[];
  readonly publicAddress?: 'none' | 'auto';
  readonly keyPair?: string;
  readonly securityGroups?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly rootDiskGiB?: number;
  readonly volumes?: readonly NewVolume[];
  readonly userData?: SecretText;
  readonly password?: PasswordChoice;
}

export interface RebuildRequest {
  /** Id or name; left out, the image that the server has now. */
  readonly image?: string;
  readonly name?: string;
  readonly description?: string;
  readonly keyPair?: string | null;
  readonly labels?: Readonly<Record<string, string>>;
  readonly userData?: SecretText | null;
  readonly password?: PasswordChoice;
}

export type ConfirmChoice = 'auto' | 'manual' | { readonly revertAfterSeconds: number };

export interface ResizeRequest {
  /** Id or name. */
  readonly flavor: string;
  readonly confirm?: ConfirmChoice;
}

export interface StopRequest {
  /** Refuse unless the guest is shut down cleanly. */
  readonly require?: 'graceful';
}

export interface RebootRequest {
  readonly kind?: 'soft' | 'hard';
}

export interface DeleteRequest {
  /** Volumes to delete with the server; the others are kept unless the cloud's own flag says otherwise. */
  readonly volumes?: readonly string[];
}

/** For verbs that take nothing. */
export type NoRequest = Readonly<Record<string, never>>;

interface SpecificRequests {
  readonly create: CreateServerRequest;
  readonly delete: DeleteRequest;
  readonly rename: { readonly name: string };
  readonly stop: StopRequest;
  readonly reboot: RebootRequest;
  readonly rebuild: RebuildRequest;
  readonly resize: ResizeRequest;
}

export type ActionRequest<A extends Action> = A extends keyof SpecificRequests ? SpecificRequests[A] : NoRequest;
