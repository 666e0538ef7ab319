import type { HttpExchange } from '@isobar/sdk';
import { withoutSecrets } from '@isobar/sdk';

const MASK = '[redacted]';

export interface Reported {
  readonly request: Request;
  readonly requestText: string | null;
  readonly status: number | null;
  readonly replyHeaders: Readonly<Record<string, string>>;
  /** null where it is not JSON, or none came. */
  readonly replyText: string | null;
  readonly elapsedMilliseconds: number;
  readonly error: string | null;
}

/** One attempt for the debug log: no token, and no secret that goes with an action. */
export function exchangeOf({ request, requestText, replyText, ...rest }: Reported): HttpExchange {
  const { method, url, headers } = request;
  const requestHeaders = Object.fromEntries([...headers].map(([name, value]) => [name, name === 'authorization' ? MASK : value]));
  return { cloud: 'gateway', method, url, requestHeaders, requestBody: shown(requestText), replyBody: shown(replyText), ...rest };
}

function shown(text: string | null): unknown {
  if (text === null || text === '') return null;
  try {
    return withoutSecrets(withoutGiven(JSON.parse(text)));
  } catch {
    return `<${text.length} characters>`;
  }
}

/** Texts that go with an action may be secret whatever they are called. */
function withoutGiven(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'secrets' in body ? { ...body, secrets: MASK } : body;
}
