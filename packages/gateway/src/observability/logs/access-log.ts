import type { AnsweredRequest } from '../request-observer.ts';
import type { Logger, LogLevel } from './create-logger.ts';

/** Asked every few seconds by machines, so that they would hide the rest. */
const QUIET: ReadonlySet<string | null> = new Set(['showHealth', 'showReadiness', 'showMetrics']);

/** Writes one line for each request. */
export function logRequest(log: Logger, { error, durationMilliseconds, ...request }: AnsweredRequest): void {
  const line = { ...request, durationMilliseconds: Math.round(durationMilliseconds), ...(error === null ? {} : { error }) };
  log[levelOf(request)](line, 'request');
}

function levelOf({ status, operationId }: Pick<AnsweredRequest, 'status' | 'operationId'>): Extract<LogLevel, 'error' | 'info' | 'debug'> {
  if (status >= 500 && operationId !== 'showReadiness') return 'error';
  return QUIET.has(operationId) ? 'debug' : 'info';
}
