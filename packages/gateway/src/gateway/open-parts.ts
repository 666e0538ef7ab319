import { join } from 'node:path';

import type { Clock } from '@isobar/core';
import { isCloudError, isFinal } from '@isobar/core';

import { createAccess } from '../access/create-access.ts';
import { FileUploadStore } from '../api/uploads/file-upload-store.ts';
import { PgAudit } from '../audit/pg-audit.ts';
import { openClouds } from '../clouds/open-clouds.ts';
import { ReloadableClouds } from '../clouds/reloadable-clouds.ts';
import type { Database } from '../database/database.ts';
import { createEgress } from '../egress/create-egress.ts';
import { PostgresInventory } from '../inventory/postgres-inventory.ts';
import { EventFeed } from '../live/event-feed.ts';
import { PgEventLog } from '../live/pg-event-log.ts';
import { PgWebhookStore } from '../live/webhooks/pg-webhook-store.ts';
import { secretSealer } from '../live/webhooks/secret-sealer.ts';
import { WebhookDeliverer } from '../live/webhooks/webhook-deliverer.ts';
import { WebhookRows, webhookLag } from '../live/webhooks/webhook-rows.ts';
import type { Logger } from '../observability/logs/create-logger.ts';
import type { MetricSources } from '../observability/metrics/metric-sources.ts';
import { createObservability } from '../observability/observability.ts';
import { DurableOperations } from '../operations/durable-operations.ts';
import { FORM } from '../operations/flow/form.ts';
import { SafeStop } from '../operations/flow/safe-stop.ts';
import { PgIdempotencyStore } from '../operations/pg-idempotency-store.ts';
import { PgPlanStore } from '../operations/pg-plan-store.ts';
import { openSealingKey } from '../operations/sealing/sealing-key.ts';
import { countOperations } from '../operations/store/count-operations.ts';
import { PgOperationStore } from '../operations/store/pg-operation-store.ts';
import { Worker } from '../operations/workers/worker.ts';
import type { GatewaySettings } from '../settings.ts';
import { heldReader } from './cloud-reader.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { Opened } from './opened.ts';
import { refreshSettingsOf } from './refresh-settings-of.ts';

const BYTES_PER_GIB = 2 ** 30;
const UPLOAD_GIB = 100;

export type GatewayParts = Awaited<ReturnType<typeof openParts>>;

/** Every part of a gateway on its database, tied together; nothing runs yet but what listens. */
export async function openParts(database: Database, settings: GatewaySettings, options: GatewayOptions, clock: Clock, log: Logger, opened: Opened) {
  const { stateFolder } = settings;
  const now = (): number => clock.now();
  const streams = { count: 0 };
  const state = { ready: () => true };
  const sources: MetricSources = {
    operations: () => countOperations(database, now()),
    clouds: () => inventory.clouds(),
    webhooks: () => webhookLag(database),
    database: () => database.connections ?? { idle: 0, busy: 0, waiting: 0 },
    followers: () => streams.count,
    ready: () => state.ready(),
  };
  const { metrics, requests } = createObservability(log, sources);
  const onProblem = (error: unknown): void => log.warn({ error }, 'background');
  const key = openSealingKey(settings.sealingKey, stateFolder);
  const audit = new PgAudit(database, clock);
  const { issuers = [], administrators = [] } = settings;
  const { policy } = options;
  const accessParts = await createAccess({ database, audit, issuers, administrators, clock, ...(policy === undefined ? {} : { policy }) });
  opened.add(accessParts.close);
  const { access, tokens, projects } = accessParts;
  const feed = new EventFeed({ database, clock, onProblem });
  const events = new PgEventLog(database, feed, (told) => metrics.happened(told));
  const worker = await Worker.open({ database, form: FORM });
  opened.add(() => worker.close());
  const store = new PgOperationStore({ database, worker, key, now });
  const stop = new SafeStop();
  const open = () =>
    openClouds({
      config: options.config,
      environment: options.environment,
      folder: options.folder,
      readOnly: options.readOnly,
      stateDir: stateFolder,
      sessionCache: true,
      store: stop.guard(store),
      timers: true,
      onWarning: (warning, cloud) => log.warn({ cloud, warning }, 'cloud'),
      onExchange: (exchange) => {
        metrics.exchanged(exchange);
        log.debug({ exchange }, 'exchange');
      },
      onHttpEvent: (event) => {
        metrics.noticed(event);
        log.debug({ event }, 'http');
      },
    });
  const clouds = await ReloadableClouds.open(open, onProblem);
  opened.add(() => clouds.close());
  const inventory: PostgresInventory = new PostgresInventory({
    database,
    events,
    reader: heldReader(clouds),
    clock,
    settingsOf: refreshSettingsOf(settings.inventory, clouds),
    onError: onProblem,
  });
  const operations = new DurableOperations(
    {
      database,
      worker,
      store,
      stop,
      isobar: (work) => clouds.use(work),
      inventory,
      events,
      audit,
      clock,
      onProblem: (text, operationId) => log.warn({ operationId }, text),
    },
    { works: options.works, queues: settings.queues ?? {}, graceMilliseconds: settings.drainSeconds * 1000 },
  );
  const egress = createEgress({ beside: settings.egressAllow ?? [], only: null });
  const sealer = secretSealer(key);
  const webhooks = new PgWebhookStore({ database, access, audit, egress, sealer, clock });
  const deliverer = new WebhookDeliverer({
    rows: new WebhookRows(database, worker.id),
    feed,
    access,
    egress,
    sealer,
    clock,
    random: Math.random,
    onDelivery: (outcome, count) => metrics.delivered(outcome, count),
    onProblem,
  });
  const uploads = new FileUploadStore({
    folder: join(stateFolder, 'uploads'),
    maximumBytes: (settings.uploadGiB ?? UPLOAD_GIB) * BYTES_PER_GIB,
    now,
    isOver: async (id) => {
      try {
        return isFinal(await operations.get(id));
      } catch (error) {
        if (isCloudError(error) && error.code === 'not_found') return true;
        throw error;
      }
    },
  });
  return {
    access,
    audit,
    clouds,
    database,
    deliverer,
    events,
    feed,
    idempotency: new PgIdempotencyStore({ database, worker, now }),
    imageSources: createEgress({ beside: settings.egressAllow ?? [], only: settings.imageHosts ?? null }),
    inventory,
    log,
    metrics,
    now,
    observer: requests,
    onStreams: (count: number): void => {
      streams.count = count;
    },
    operations,
    plans: new PgPlanStore(database, now),
    projects,
    state,
    tokens,
    uploads,
    webhooks,
    bootstrap: accessParts.bootstrap,
    closeAccess: accessParts.close,
  };
}
