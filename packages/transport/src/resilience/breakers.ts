import { CloudError } from '@isobar/core';

import type { HttpRequest } from '../http-request.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { HttpEvent } from './http-event.ts';
import { isRead } from '../http-request.ts';

/** A breaker for each address of an account: one service of a cloud can be down while the others are up. */
export class Breakers {
  private readonly cloud: string;
  private readonly onEvent: ((event: HttpEvent) => void) | undefined;
  private readonly byOrigin = new Map<string, CircuitBreaker>();

  constructor(cloud: string, onEvent: ((event: HttpEvent) => void) | undefined) {
    this.cloud = cloud;
    this.onEvent = onEvent;
  }

  of(origin: string): CircuitBreaker {
    const known = this.byOrigin.get(origin);
    if (known !== undefined) return known;
    const { cloud, onEvent } = this;
    const made = new CircuitBreaker((state, pauseMilliseconds) => onEvent?.({ type: 'breaker', cloud, origin, state, pauseMilliseconds }));
    this.byOrigin.set(origin, made);
    return made;
  }
}

/** What a caller hears who is turned away; nothing was sent. */
export function turnedAway(request: HttpRequest, origin: string, blockedMilliseconds: number, lastFailure: CloudError | undefined): CloudError {
  const seconds = Math.ceil(blockedMilliseconds / 1000);
  const native = lastFailure?.details.native;
  const text = `${request.operation}: ${origin} does not answer (${native?.code ?? 'unreachable'}); it is asked again in ${seconds} s`;
  const details = {
    outcome: isRead(request.method) ? 'not_applicable' : 'not_applied',
    retryable: true,
    retryAfterMilliseconds: blockedMilliseconds,
    ...(native === undefined ? {} : { native }),
  } as const;
  return new CloudError('unavailable', text, details, { cause: lastFailure });
}
