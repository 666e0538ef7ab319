import type { Json, JsonObject } from '../json.ts';
import type { ErrorCode, Outcome } from './error-code.ts';

/** What the cloud itself said, kept beside the neutral code. */
export interface ProviderFailure {
  readonly status?: number;
  readonly code?: string;
  readonly text?: string;
  readonly requestId?: string;
}

/** Everything about a failure but its message; all JSON, so that it can be journaled. */
export interface CloudErrorDetails {
  readonly cloud?: string;
  readonly provider?: string;
  /** What was being done, such as `get server`. */
  readonly operation?: string;
  /** The resource concerned, as `<cloud>/<id>` or a bare id. */
  readonly resource?: string;
  readonly outcome?: Outcome;
  readonly retryable?: boolean;
  /** For `conflict`: will waiting help? */
  readonly transitional?: boolean;
  /** `possible` where the code may mean something else too, such as a 404 that can mean busy. */
  readonly certainty?: 'certain' | 'possible';
  readonly retryAfterMilliseconds?: number;
  readonly native?: ProviderFailure;
  /** For bad input: the field, what was given (never a secret) and what is allowed. */
  readonly field?: string;
  readonly given?: Json;
  readonly allowed?: string;
  /** For `unsupported`: why each way was refused, and what comes nearest. */
  readonly reasons?: readonly string[];
  readonly alternative?: string;
  /** For `consent_required`: the names that must be accepted. */
  readonly accept?: readonly string[];
  readonly extra?: JsonObject;
}

/** A CloudError as JSON, for journals, output and REST. */
export interface CloudErrorJson extends CloudErrorDetails {
  readonly code: ErrorCode;
  readonly message: string;
  readonly outcome: Outcome;
  readonly retryable: boolean;
}

const MARKER = Symbol.for('isobar.CloudError');

/** The one error class. Recognise it with isCloudError: two copies of this package may be loaded. */
export class CloudError extends Error {
  override readonly name = 'CloudError';
  readonly [MARKER] = true;
  readonly code: ErrorCode;
  readonly details: CloudErrorDetails;

  constructor(code: ErrorCode, message: string, details: CloudErrorDetails = {}, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  get outcome(): Outcome {
    return this.details.outcome ?? 'not_applicable';
  }

  get retryable(): boolean {
    return this.details.retryable ?? false;
  }

  toJSON(): CloudErrorJson {
    return { code: this.code, message: this.message, ...this.details, outcome: this.outcome, retryable: this.retryable };
  }

  /** The same failure with more context. Details that are already there win. */
  with(details: CloudErrorDetails): CloudError {
    return new CloudError(this.code, this.message, { ...details, ...this.details }, { cause: this.cause });
  }

  static fromJson(json: CloudErrorJson): CloudError {
    const { code, message, ...details } = json;
    return new CloudError(code, message, details);
  }
}

export function isCloudError(value: unknown): value is CloudError {
  return typeof value === 'object' && value !== null && (value as { [MARKER]?: unknown })[MARKER] === true;
}

/** Any thrown value as a CloudError. Cancellation keeps its meaning; what nobody mapped is `internal`, never guessed. */
export function toCloudError(thrown: unknown, details: CloudErrorDetails = {}): CloudError {
  if (isCloudError(thrown)) return thrown.with(details);
  if (isAbort(thrown)) return new CloudError('canceled', thrown.message, details, { cause: thrown });
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CloudError('internal', message, details, { cause: thrown });
}

function isAbort(value: unknown): value is Error {
  return value instanceof Error && value.name === 'AbortError';
}
