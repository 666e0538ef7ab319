import type { DeliveryParts } from './deliver-events.ts';
import { deliverEvents } from './deliver-events.ts';
import type { DueWebhook } from './webhook-rows.ts';

export interface DelivererSettings extends DeliveryParts {
  /** Something failed that is nobody's receiver, such as the database. */
  readonly onProblem: (error: unknown) => void;
}

/** Webhooks that are served at once: one that does not answer takes its place for ten seconds. */
const PLACES = 32;

/** Attempts that are due again, and webhooks of processes that are gone, are looked for so often. */
const LOOK_MILLISECONDS = 5_000;

/** Delivers events to webhooks. Of many processes that do so, one serves each webhook at a time. */
export class WebhookDeliverer {
  private readonly settings: DelivererSettings;
  private readonly ending = new AbortController();
  private readonly working = new Set<Promise<void>>();
  private poke: () => void = () => undefined;
  private looking: Promise<void> | null = null;

  constructor(settings: DelivererSettings) {
    this.settings = settings;
  }

  start(): void {
    this.looking ??= this.run();
  }

  /** What is being sent is broken off; it is sent again by whoever comes next. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.looking;
    await Promise.all(this.working);
  }

  /** Tries everything that is due now, once. */
  async deliverDue(): Promise<void> {
    const { rows, feed } = this.settings;
    const due = await rows.lease(await feed.start(), PLACES);
    await Promise.all(due.map((webhook) => this.serve(webhook)));
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    const { rows, feed, clock, onProblem } = this.settings;
    while (!signal.aborted) {
      const poked = new Promise<void>((resolve) => {
        this.poke = resolve;
      });
      const round = new AbortController();
      const over = AbortSignal.any([signal, round.signal]);
      try {
        const head = await feed.start();
        if (this.working.size < PLACES) for (const webhook of await rows.lease(head, PLACES - this.working.size)) this.begin(webhook);
        await Promise.race([feed.beyond(head, over), poked, clock.sleep(LOOK_MILLISECONDS, over)]);
      } catch (error) {
        if (signal.aborted) break;
        onProblem(error);
        await clock.sleep(LOOK_MILLISECONDS, signal).catch(() => undefined);
      } finally {
        round.abort();
      }
    }
  }

  private begin(webhook: DueWebhook): void {
    const work = this.serve(webhook).finally(() => {
      this.working.delete(work);
      this.poke();
    });
    this.working.add(work);
  }

  private async serve(webhook: DueWebhook): Promise<void> {
    const { rows, onProblem } = this.settings;
    try {
      await deliverEvents(webhook, this.settings, this.ending.signal);
    } catch (error) {
      onProblem(error);
    } finally {
      await rows.release(webhook.id).catch(onProblem);
    }
  }
}
