import type { Access } from '../../access/access.ts';
import type { ProjectStore } from '../../access/project-store.ts';
import type { TokenStore } from '../../access/token-store.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Egress } from '../../egress/egress.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { EventLog } from '../../live/event-log.ts';
import type { WebhookStore } from '../../live/webhook-store.ts';
import type { HealthReport } from '../../observability/health.ts';
import type { RequestObserver } from '../../observability/request-observer.ts';
import type { GatewayOperations } from '../../operations/gateway-operations.ts';
import type { IdempotencyStore } from '../../operations/idempotency-store.ts';
import type { PlanStore } from '../../operations/plan-store.ts';
import type { Isobar } from '@isobar/sdk';
import type { UploadStore } from '../uploads/upload-store.ts';

/** The clouds as they are configured now. */
export interface IsobarSource {
  /** Names of the clouds, in the order of the configuration. */
  names(): readonly string[];
  /** Uses the clouds as they are now; they stay open until `work` is done, also where the configuration changes meanwhile. */
  use<Result>(work: (isobar: Isobar) => Promise<Result>): Promise<Result>;
}

/** What the handlers work with. */
export interface ServerParts {
  readonly access: Access;
  readonly audit: Audit;
  readonly clouds: IsobarSource;
  readonly events: EventLog;
  readonly idempotency: IdempotencyStore;
  /** Where images may be imported from. */
  readonly imageSources: Pick<Egress, 'check'>;
  readonly inventory: Inventory;
  readonly operations: GatewayOperations;
  readonly plans: PlanStore;
  readonly projects: ProjectStore;
  readonly tokens: TokenStore;
  readonly uploads: UploadStore;
  readonly webhooks: WebhookStore;
  readonly observer: RequestObserver;
  readonly readiness: () => Promise<HealthReport>;
  readonly metrics: () => Promise<string>;
  /** Streams of events that are open now. */
  readonly onStreams?: (count: number) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
}
