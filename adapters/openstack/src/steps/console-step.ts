import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText, requireText } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

import type { OpenStackCall } from '../api/openstack-api.ts';
import { requestIdOf } from '../wire/request-id.ts';
import { receiptOf } from './step-failure.ts';
import type { StepParts } from './step-parts.ts';

const OPERATION = 'get console';

interface ConsoleKind {
  readonly protocol: string;
  readonly type: string;
  /** The action up to 2.5. */
  readonly oldAction: string;
}

const KINDS: Readonly<Record<string, ConsoleKind>> = {
  vnc: { protocol: 'vnc', type: 'novnc', oldAction: 'os-getVNCConsole' },
  serial: { protocol: 'serial', type: 'serial', oldAction: 'os-getSerialConsole' },
  spice: { protocol: 'spice', type: 'spice-html5', oldAction: 'os-getSPICEConsole' },
};

const consoleWire = z.object({ url: z.string() });
const replyWire = z.union([z.object({ remote_console: consoleWire }), z.object({ console: consoleWire })]);

/** The address of a console. Its token is a secret; a lost one is of no use to anybody, so that a new one is asked for. */
export class ConsoleStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const { api } = this.parts;
    const wants = optionalText(input, 'microversion') ?? undefined;
    const resource = formatRef(api.cloud, id);
    const reply = await api.send({ service: 'compute', method: 'POST', ...toCall(id, input), operation: OPERATION, resource, wants, signal });
    const body = parseWire(replyWire, reply.body, { operation: OPERATION, cloud: api.cloud, provider: 'openstack', outcome: 'applied' });
    const { url } = 'console' in body ? body.console : body.remote_console;
    return receiptOf(requestIdOf(reply), {}, [{ kind: 'console', value: url }]);
  }

  reconcile(): Promise<Reconciliation> {
    return Promise.resolve({ outcome: 'not_applied' });
  }

  observe({ input }: StepContext): Promise<Observation> {
    const ref = formatRef(this.parts.api.cloud, requireText(input, 'serverId'));
    return Promise.resolve({ state: 'done', result: { ref, changed: false, resourceState: 'unchanged' } });
  }
}

function toCall(id: string, input: JsonObject): Pick<OpenStackCall, 'path' | 'json'> {
  const { protocol, type, oldAction } = KINDS[requireText(input, 'consoleKind')] ?? { protocol: 'vnc', type: 'novnc', oldAction: 'os-getVNCConsole' };
  const server = `/servers/${encodeURIComponent(id)}`;
  if (input['microversion'] === undefined) return { path: `${server}/action`, json: { [oldAction]: { type } } };
  return { path: `${server}/remote-consoles`, json: { remote_console: { protocol, type } } };
}
