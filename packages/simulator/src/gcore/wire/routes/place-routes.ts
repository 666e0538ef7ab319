import { refuseMissing } from '../../gcore-refusal.ts';
import type { SshKey } from '../../model/catalog.ts';
import { toProjectBody, toRegionBody } from '../bodies/place-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { toZuluTime } from '../times.ts';
import { ok, parameter } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const showAccount: GcoreHandler = ({ account }) =>
  ok({ id: account.clientId, email: 'client@example.com', status: 'active', currentUser: account.userId });

/** The name filter ignores case. */
const listProjects: GcoreHandler = (call) => {
  const { query } = call.request;
  const name = query.get('name')?.toLowerCase();
  const projects = call.backend.places.projects.filter((project) => name === undefined || project.name.toLowerCase() === name);
  const { count, page } = toPage(projects, query, DEFAULT_LIMIT.places);
  return ok({ count, results: page.map(toProjectBody) });
};

const showProject: GcoreHandler = (call) => {
  const id = parameter(call, 'project');
  const project = call.backend.places.projects.find((row) => String(row.id) === id);
  if (project === undefined) throw refuseMissing(`Project ${id} not found`);
  return ok(toProjectBody(project));
};

const listRegions: GcoreHandler = (call) => {
  const { query } = call.request;
  const name = query.get('display_name')?.toLowerCase();
  const regions = call.backend.places.regions.filter((region) => name === undefined || region.displayName.toLowerCase() === name);
  const { count, page } = toPage(regions, query, DEFAULT_LIMIT.places);
  return ok({ count, results: page.map(toRegionBody) });
};

const showRegion: GcoreHandler = (call) => {
  const id = parameter(call, 'region');
  const region = call.backend.places.regions.find((row) => String(row.id) === id);
  if (region === undefined) throw refuseMissing(`Region ${id} not found`);
  return ok(toRegionBody(region));
};

const listZones: GcoreHandler = (call) => ok({ region_id: Number(parameter(call, 'region')), availability_zones: [call.dialect.availabilityZone] });

const listQuotas: GcoreHandler = (call) => {
  const rows = call.backend.quotas.list({ regionId: Number(parameter(call, 'region')) });
  return ok(
    Object.fromEntries(
      rows.flatMap((row) => [
        [`${row.name}_limit`, row.limit],
        [`${row.name}_usage`, row.usage],
      ]),
    ),
  );
};

type KeyRow = (key: SshKey) => unknown;

const listKeys =
  (toRow: KeyRow): GcoreHandler =>
  (call) => {
    const keys = call.backend.sshKeys.list(Number(parameter(call, 'project')));
    const { count, page } = toPage(keys, call.request.query, DEFAULT_LIMIT.few);
    return ok({ count, results: page.map(toRow) });
  };

const toKeyRow: KeyRow = (key) => ({
  id: key.id,
  name: key.name,
  public_key: key.publicKey,
  fingerprint: key.fingerprint,
  state: 'ACTIVE',
  shared_in_project: true,
  project_id: key.projectId,
  created_at: toZuluTime(key.createdAt),
});

const toOldKeyRow: KeyRow = (key) => ({
  sshkey_id: key.id,
  sshkey_name: key.name,
  public_key: key.publicKey,
  fingerprint: key.fingerprint,
  state: 'ACTIVE',
  shared_in_project: true,
  project_id: key.projectId,
});

/** The account and where it may work. These paths are not scoped by project and region. */
export const PLACE_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/iam/clients/me', handler: showAccount },
  { method: 'GET', pattern: '/cloud/v1/projects', handler: listProjects },
  { method: 'GET', pattern: '/cloud/v1/projects/{project}', handler: showProject },
  { method: 'GET', pattern: '/cloud/v1/regions', handler: listRegions },
  { method: 'GET', pattern: '/cloud/v1/regions/{region}', handler: showRegion },
  { method: 'GET', pattern: '/cloud/v1/ssh_keys/{project}', handler: listKeys(toKeyRow), only: 'gcore' },
  { method: 'GET', pattern: '/cloud/v1/keypairs/{project}/{region}', handler: listKeys(toOldKeyRow) },
  { method: 'GET', pattern: '/cloud/v1/availability_zones/{region}', handler: listZones, only: 'edgecenter' },
  { method: 'GET', pattern: '/cloud/v2/regional_quotas/{client}/{region}', handler: listQuotas, only: 'gcore' },
  {
    method: 'GET',
    pattern: '/cloud/v2/quotas_regional/{client}/{region}',
    handler: listQuotas,
    only: 'edgecenter',
  },
];
