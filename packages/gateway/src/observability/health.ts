import type { Schemas } from '../contract.ts';

export type Health = Schemas['Health'];

export interface HealthReport {
  readonly status: 200 | 503;
  readonly body: Health;
}

export interface HealthSettings {
  /** What must hold for requests to be taken; each rejects where it does not. */
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
  readonly isDraining: () => boolean;
  readonly timeoutMilliseconds?: number;
}

const TIMEOUT_MILLISECONDS = 2000;

/** The process lives: it answered. */
export function liveness(): HealthReport {
  return { status: 200, body: { status: 'ok', checks: {} } };
}

/** Whether requests should be sent here. Anybody may ask: of what is wrong no more is told than its name. */
export async function readiness({ checks, isDraining, timeoutMilliseconds = TIMEOUT_MILLISECONDS }: HealthSettings): Promise<HealthReport> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check, timeoutMilliseconds)] as const));
  const failing = results.some(([, result]) => result !== 'ok');
  const status = isDraining() ? 'draining' : failing ? 'failing' : 'ok';
  return { status: status === 'ok' ? 200 : 503, body: { status, checks: Object.fromEntries(results) } };
}

async function resultOf(check: () => Promise<unknown>, timeoutMilliseconds: number): Promise<string> {
  const late = Promise.withResolvers<'no answer in time'>();
  const timer = setTimeout(() => late.resolve('no answer in time'), timeoutMilliseconds);
  try {
    return await Promise.race([check().then(() => 'ok'), late.promise]);
  } catch {
    return 'failing';
  } finally {
    clearTimeout(timer);
  }
}
