export type { ConnectionSettings } from './dispatcher.ts';
export { MAX_RESPONSE_BYTES } from './dispatcher.ts';
export type { HttpClientSettings, HttpExchange } from './http-client.ts';
export { HttpClient } from './http-client.ts';
export type { HttpReply, HttpRequest, QueryValue } from './http-request.ts';
export { isRead, resolveUrl } from './http-request.ts';
export { outcomeOfStatus } from './outcome-of-status.ts';
export type { Redactor } from './redact.ts';
export { createRedactor } from './redact.ts';
