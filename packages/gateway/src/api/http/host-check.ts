import { badInput } from '../problem/api-error.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request names this gateway. A page that a browser has open can lead a name of its own to this address; it cannot
 * name another host than its own.
 * @param names under which the gateway is asked, without ports; null lets every name pass
 */
export function createHostCheck(names: readonly string[] | null): (host: string | undefined) => void {
  if (names === null) return () => undefined;
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (host) => {
    const name = (host ?? '').toLowerCase().replace(/:\d+$/, '');
    if (!known.has(name)) throw badInput(['headers', 'host'], 'another name', names.join(', '), { status: 421 });
  };
}

/** A gateway that only this machine reaches has names of its own; one that others reach is asked by the names that were given, or by any. */
export function hostNamesOf({
  host,
  hostNames,
}: {
  readonly host: string;
  readonly hostNames?: readonly string[] | undefined;
}): readonly string[] | null {
  const isLoopback = LOOPBACK.includes(host) || host === '::1';
  if (isLoopback) return [...LOOPBACK, ...(hostNames ?? [])];
  return hostNames === undefined ? null : [...LOOPBACK, host, ...hostNames];
}
