import type { CloudState } from '../cloud-state.ts';
import type { Change, SimulatedCloud } from '../cloud.ts';
import { ChangeRefused } from '../cloud.ts';
import type { WireReply, WireRequest } from '../wire.ts';

/** The smallest cloud: it counts its writes. For tests of the kernel. */
export class CounterCloud implements SimulatedCloud {
  readonly provider = 'gcore';
  readonly endpointPath = '/api';
  count = 0;
  origin = '';

  bind(origin: string): void {
    this.origin = origin;
  }

  handle(request: WireRequest): WireReply {
    if (request.path === '/defect') throw new Error('not even a fault');
    if (request.method === 'POST') this.count += 1;
    return { status: 200, headers: { 'X-Openstack-Request-Id': 'unused', 'x-openstack-request-id': 'req-1' }, body: { count: this.count } };
  }

  state(): CloudState {
    return { servers: [], volumes: [], others: { writes: Array.from({ length: this.count }, (_, index) => String(index)) } };
  }

  change(change: Change): unknown {
    if (change.action !== 'reset') throw new ChangeRefused('action', 'must be reset');
    this.count = 0;
    return { count: 0 };
  }
}
