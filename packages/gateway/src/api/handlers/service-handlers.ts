import { liveness } from '../../observability/health.ts';
import { contractText } from '../document/contract-document.ts';
import type { Handlers } from '../handler.ts';
import type { Reference } from '../reference/render-reference.ts';
import type { ServerParts } from '../http/server-parts.ts';

export type ServiceOperationId = 'showHealth' | 'showReadiness' | 'showMetrics' | 'showDocument' | 'showReference';

type ServiceParts = Pick<ServerParts, 'access' | 'clouds' | 'metrics' | 'readiness'> & { readonly reference: () => Reference };

/** What the process says of itself. */
export function serviceHandlers({ access, clouds, metrics, readiness, reference }: ServiceParts): Pick<Handlers, ServiceOperationId> {
  const document = contractText();
  return {
    showHealth: async () => liveness(),
    showReadiness: () => readiness(),
    showMetrics: async ({ caller }) => {
      access.requireEverything(caller, 'read', clouds.names());
      return { status: 200, body: await metrics() };
    },
    showDocument: async () => ({ status: 200, json: document }),
    showReference: async () => {
      const { page, policy } = reference();
      return { status: 200, headers: { 'content-security-policy': policy }, body: page };
    },
  };
}
