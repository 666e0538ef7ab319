/** Where a simulated cloud asks what is to happen to a request. */
interface FaultBook<Request> {
  take(request: Request): { readonly type: string } | undefined;
}

/**
 * Loses the next write that arrives, or the one after `skip` others, and leaves all else alone: a rule of the simulator is
 * for one method, and a write may have any.
 */
export function loseOneWrite<Request>(
  faults: FaultBook<Request>,
  isWrite: (request: Request) => boolean,
  what: 'reply' | 'request',
  skip: number = 0,
): void {
  let left = skip;
  const take = faults.take.bind(faults);
  faults.take = (request) => {
    if (!isWrite(request)) return take(request);
    left -= 1;
    if (left >= 0) return undefined;
    faults.take = take;
    return { type: what === 'reply' ? 'dropReply' : 'dropRequest' };
  };
}
