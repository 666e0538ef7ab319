import type { QuotaRow } from '../../gcore-backend.ts';
import { refuseMissing } from '../../gcore-refusal.ts';
import { readWantedInstance } from '../decode/create-instance-body.ts';
import { ok, parameter, readBody, regionOf, scopeOf } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';

type Numbers = Readonly<Record<string, number>>;

/** Two numbers for each quota, side by side. */
const toNumbers = (rows: readonly QuotaRow[]): Numbers =>
  Object.fromEntries(
    rows.flatMap((row) => [
      [`${row.name}_limit`, row.limit],
      [`${row.name}_usage`, row.usage],
    ]),
  );

const listRegional: GcoreHandler = (call) => {
  requireClient(call);
  return ok(toNumbers(call.backend.quotas.list({ regionId: regionOf(call) })));
};

const listGlobal: GcoreHandler = (call) => {
  requireClient(call);
  return ok(toNumbers(call.backend.quotas.listGlobal()));
};

/** Both kinds in one reply. */
const listAll: GcoreHandler = ({ backend }) =>
  ok({
    global_quotas: toNumbers(backend.quotas.listGlobal()),
    regional_quotas: backend.places.regions.map((region) => ({
      region_id: region.id,
      ...toNumbers(backend.quotas.list({ regionId: region.id })),
    })),
  });

/** The dry run of a create: three numbers for each quota. */
const checkLimits: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const rows = call.backend.instances.checkLimits(scope, readWantedInstance(readBody(call)));
  return ok({ ...toNumbers(rows), ...Object.fromEntries(rows.map((row) => [`${row.name}_requested`, row.requested])) });
};

function requireClient(call: GcoreCall): void {
  const id = parameter(call, 'client');
  if (id !== String(call.account.clientId)) throw refuseMissing(`Client ${id} not found`);
}

/** Quotas; the two dialects have other paths for the same. */
export const QUOTA_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/cloud/v2/client_quotas', handler: listAll, only: 'gcore' },
  { method: 'GET', pattern: '/cloud/v2/regional_quotas/{client}/{region}', handler: listRegional, only: 'gcore' },
  { method: 'GET', pattern: '/cloud/v2/global_quotas/{client}', handler: listGlobal, only: 'gcore' },
  { method: 'GET', pattern: '/cloud/v2/quotas_client', handler: listAll, only: 'edgecenter' },
  { method: 'GET', pattern: '/cloud/v2/quotas_regional/{client}/{region}', handler: listRegional, only: 'edgecenter' },
  { method: 'GET', pattern: '/cloud/v2/quotas_global/{client}', handler: listGlobal, only: 'edgecenter' },
  { method: 'POST', pattern: '/cloud/v2/instances/{project}/{region}/check_limits', handler: checkLimits, only: 'gcore' },
];
