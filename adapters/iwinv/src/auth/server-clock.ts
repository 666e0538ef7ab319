import type { Clock, Warning } from '@isobar/core';

/** `Date` has whole seconds, and a reply is on its way for a while: less is no skew. */
const JITTER_MILLISECONDS = 5000;
/** `Date` is cut to the second: on average it says half a second too little. */
const HALF_SECOND_MILLISECONDS = 500;

/**
 * iwinv's time, as its replies tell it: signatures are good for five minutes only
 * (SOURCES.md#iwinv-clock-skew-five-minutes), and this machine's clock may be off.
 */
export class ServerClock {
  private readonly clock: Clock;
  private readonly onWarning: ((warning: Warning) => void) | undefined;
  private aheadMilliseconds = 0;

  constructor(clock: Clock, onWarning?: (warning: Warning) => void) {
    this.clock = clock;
    this.onWarning = onWarning;
  }

  /** How far the cloud's clock is ahead of ours; 0 where they agree but for jitter. */
  get correctionMilliseconds(): number {
    return this.aheadMilliseconds;
  }

  now(): number {
    return this.clock.now() + this.aheadMilliseconds;
  }

  /** @param elapsedMilliseconds from sending the request to its reply: the time was told somewhere in between */
  observe(serverTimeMilliseconds: number, elapsedMilliseconds: number): void {
    const toldAt = this.clock.now() - elapsedMilliseconds / 2;
    const ahead = Math.round(serverTimeMilliseconds + HALF_SECOND_MILLISECONDS - toldAt);
    const doubt = Math.max(JITTER_MILLISECONDS, elapsedMilliseconds / 2 + HALF_SECOND_MILLISECONDS);
    if (Math.abs(ahead - this.aheadMilliseconds) <= doubt) return;
    this.aheadMilliseconds = Math.abs(ahead) <= doubt ? 0 : ahead;
    if (this.aheadMilliseconds !== 0) this.tell();
  }

  private tell(): void {
    const seconds = Math.round(this.aheadMilliseconds / 1000);
    const where = seconds > 0 ? 'behind' : 'ahead of';
    this.onWarning?.({
      type: 'compatibility',
      subject: 'clock',
      detail: `the clock of this machine is ${Math.abs(seconds)} s ${where} the cloud's; requests are dated by the cloud's`,
      source: 'SOURCES.md#iwinv-clock-skew-five-minutes',
      data: { seconds },
    });
  }
}
