import type { CreateInstanceRequest } from '../../model/requests.ts';
import type { Lockable, Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import type { QuotaAmounts } from '../state/quota-book.ts';
import { InstanceBirth } from './instance-birth.ts';
import { describeCreate } from './describe-create.ts';
import { planInstance } from './instance-plan.ts';
import type { InstancePlan } from './instance-plan.ts';

/**
 * Starts one task for each name. Unknown references, quotas and capacity are refused at once; a
 * disk or port that is in use is found only by the task.
 */
export function createInstances(state: GcoreState, scope: Scope, request: CreateInstanceRequest): readonly string[] {
  const plans = request.names.map((name) => ({
    name,
    plan: planInstance(state, scope, request, name.text),
  }));
  for (const { plan } of plans) state.tasks.requireUnlocked(locksOf(plan));
  const amounts = plans.map(({ plan }) => amountsOf(plan));
  const releases = amounts.map((row) => state.quotas.reserve(scope.regionId, row, 'quotas'));
  return plans.map(({ name, plan }, index) => {
    const release = releases[index] ?? (() => undefined);
    const birth = new InstanceBirth(state, scope, request, name, plan, release);
    return state.tasks.start({
      type: 'create_vm',
      scope,
      data: describeCreate(request, name, plan, state.ids.uuid()),
      locks: locksOf(plan),
      stages: birth.stages(),
      created: () => birth.createdResources(),
      finish: () => birth.finish(),
      fail: () => birth.fail(),
    });
  });
}

function locksOf(plan: InstancePlan): readonly Lockable[] {
  const volumes = plan.volumes.flatMap((row) => (row.kind === 'existing' ? [row.volume] : []));
  const ports = plan.interfaces.flatMap(({ place }) => (place.kind === 'reserved' ? [place.port] : []));
  const floatingIps = plan.interfaces.flatMap(({ floatingIp }) => (floatingIp?.kind === 'existing' ? [floatingIp.floatingIp] : []));
  return [...volumes, ...ports, ...floatingIps];
}

/** What one machine counts against the quotas. */
export function amountsOf(plan: InstancePlan): QuotaAmounts {
  const made = plan.volumes.flatMap((row) => (row.kind === 'new' ? [row.plan] : []));
  const external = plan.interfaces.filter(({ place }) => place.kind === 'new' && place.plan.network.external);
  return {
    vm_count: 1,
    cpu_count: plan.flavor.vcpus,
    ram: plan.flavor.memoryMiB,
    volume_count: made.length,
    volume_size: made.reduce((sum, volume) => sum + volume.sizeGiB, 0),
    external_ip_count: external.length,
    floating_count: plan.interfaces.filter(({ floatingIp }) => floatingIp?.kind === 'new').length,
  };
}
