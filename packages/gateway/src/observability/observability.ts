import { logRequest } from './logs/access-log.ts';
import type { Logger, LoggerSettings } from './logs/create-logger.ts';
import { createLogger } from './logs/create-logger.ts';
import type { MetricSources } from './metrics/metric-sources.ts';
import { Metrics } from './metrics/metrics.ts';
import type { RequestObserver } from './request-observer.ts';

export interface Observability {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly requests: RequestObserver;
}

/** Log and metrics of a process. @param sources are asked at each scrape */
export function createObservability(settings: LoggerSettings, sources: MetricSources): Observability {
  const log = createLogger(settings);
  const metrics = new Metrics(sources);
  return {
    log,
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
