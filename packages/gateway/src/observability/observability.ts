import { logRequest } from './logs/access-log.ts';
import type { Logger } from './logs/create-logger.ts';
import type { MetricSources } from './metrics/metric-sources.ts';
import { Metrics } from './metrics/metrics.ts';
import type { RequestObserver } from './request-observer.ts';

export interface Observability {
  readonly metrics: Metrics;
  readonly requests: RequestObserver;
}

/** Metrics of a process, and a log of its requests. @param sources are asked at each scrape */
export function createObservability(log: Logger, sources: MetricSources): Observability {
  const metrics = new Metrics(sources);
  return {
    metrics,
    requests: {
      began: () => metrics.began(),
      answered: (request) => {
        metrics.answered(request);
        logRequest(log, request);
      },
    },
  };
}
