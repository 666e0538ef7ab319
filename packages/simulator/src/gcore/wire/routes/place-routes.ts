import { refuseMissing } from '../../gcore-refusal.ts';
import { toProjectBody, toRegionBody } from '../bodies/place-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
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
  return ok({ count, results: page.map((region) => toRegionBody(region, call.switches.replyShape)) });
};

const showRegion: GcoreHandler = (call) => {
  const id = parameter(call, 'region');
  const region = call.backend.places.regions.find((row) => String(row.id) === id);
  if (region === undefined) throw refuseMissing(`Region ${id} not found`);
  return ok(toRegionBody(region, call.switches.replyShape));
};

const listZones: GcoreHandler = (call) => ok({ region_id: Number(parameter(call, 'region')), availability_zones: call.dialect.availabilityZones });

/** The account and where it may work. These paths are not scoped by project and region. */
export const PLACE_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: '/iam/clients/me', handler: showAccount },
  { method: 'GET', pattern: '/cloud/v1/projects', handler: listProjects },
  { method: 'GET', pattern: '/cloud/v1/projects/{project}', handler: showProject },
  { method: 'GET', pattern: '/cloud/v1/regions', handler: listRegions },
  { method: 'GET', pattern: '/cloud/v1/regions/{region}', handler: showRegion },
  { method: 'GET', pattern: '/cloud/v1/availability_zones/{region}', handler: listZones, only: 'edgecenter' },
];
