import type { OperationId } from '../contract.ts';

/** A request that was answered, or whose caller went away. */
export interface AnsweredRequest {
  readonly requestId: string;
  readonly method: string;
  /** Without its query, which may hold what nobody should read. */
  readonly path: string;
  /** null where the document has no such route. */
  readonly operationId: OperationId | null;
  readonly status: number;
  readonly durationMilliseconds: number;
  /** null where nobody was authenticated. */
  readonly subject: string | null;
  /** What a 5xx came from; null otherwise. */
  readonly error: unknown;
}

/** Hears of each request: the access log and the metrics of HTTP. */
export interface RequestObserver {
  /** A request came in. Each is answered once, however it ends. */
  began(): void;
  answered(request: AnsweredRequest): void;
}
