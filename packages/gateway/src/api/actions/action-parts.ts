import type { Access } from '../../access/access.ts';
import type { Audit } from '../../audit/audit.ts';
import type { GatewayOperations } from '../../operations/gateway-operations.ts';
import type { PlanStore } from '../../operations/plan-store.ts';
import type { IsobarSource, ServerParts } from '../http/server-parts.ts';
import type { Guard } from '../resources/guard.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

/** What planning and executing work with. */
export interface ActionParts {
  readonly access: Access;
  readonly audit: Pick<Audit, 'record'>;
  readonly clouds: Pick<IsobarSource, 'use'>;
  readonly guard: Guard;
  readonly imageSources: ServerParts['imageSources'];
  readonly operations: Pick<GatewayOperations, 'start' | 'wait'>;
  readonly plans: PlanStore;
  readonly uploads: UploadStore;
}
