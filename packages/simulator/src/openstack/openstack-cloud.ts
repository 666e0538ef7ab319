import type { CloudState } from '../kernel/cloud-state.ts';
import type { Change, SimulatedCloud } from '../kernel/cloud.ts';
import type { WireReply, WireRequest } from '../kernel/wire.ts';
import type { OpenStackBackend } from './openstack-backend.ts';
import type { ServiceContext } from './wire/shared/exchange.ts';
import { handleOpenStack } from './wire/openstack-wire.ts';

interface OpenStackCloudParts {
  readonly backend: OpenStackBackend;
  newRequestId(): string;
  applyChange(change: Change): unknown;
  readState(): CloudState;
}

/** The wire layer in front of any backend; it learns its own address when it listens. */
export class OpenStackCloud implements SimulatedCloud {
  readonly provider = 'openstack';
  readonly endpointPath = '/v3';
  readonly #context: ServiceContext;
  readonly #applyChange: (change: Change) => unknown;
  readonly #readState: () => CloudState;
  #origin = '';

  constructor(parts: OpenStackCloudParts) {
    this.#context = {
      backend: parts.backend,
      origin: () => this.#origin,
      newRequestId: () => parts.newRequestId(),
    };
    this.#applyChange = (change) => parts.applyChange(change);
    this.#readState = () => parts.readState();
  }

  handle(request: WireRequest): WireReply {
    return handleOpenStack(this.#context, request);
  }

  change(change: Change): unknown {
    return this.#applyChange(change);
  }

  state(): CloudState {
    return this.#readState();
  }

  bind(origin: string): void {
    this.#origin = origin;
  }
}
