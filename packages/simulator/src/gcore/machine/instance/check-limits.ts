import type { LimitRow } from '../../gcore-backend.ts';
import type { CreateInstanceRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import type { QuotaAmounts } from '../state/quota-book.ts';
import { amountsOf } from './create-instance.ts';
import { planInstance } from './instance-plan.ts';

/** Limit, use and need of each quota for machines that might be made; nothing is set aside. */
export function checkLimits(state: GcoreState, scope: Scope, request: CreateInstanceRequest): readonly LimitRow[] {
  const needs: readonly QuotaAmounts[] = request.names.map((name) => amountsOf(planInstance(state, scope, request, name.text)));
  const rows = state.quotas.list(scope).map((row) => ({ ...row, requested: needs.reduce((sum, need) => sum + (need[row.name] ?? 0), 0) }));
  return state.switches.limitCheck === 'all' ? rows : rows.filter((row) => row.requested > 0 && row.usage + row.requested > row.limit);
}
