import type { ProjectQuota, ProjectUsage } from '../../../model/catalog.ts';
import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import { quotaOf, usageOf } from '../../quota.ts';
import type { World } from '../../world.ts';
import { requireAdmin } from '../server-access.ts';

/** The limits and the use of a project: one's own, or any for administrators. */
export function readQuota(
  world: World,
  caller: Caller,
  projectId: string,
  policy: string,
): { readonly quota: ProjectQuota; readonly used: ProjectUsage } {
  if (projectId !== caller.projectId) requireAdmin(caller, `os_compute_api:${policy}`);
  requireProject(world, projectId);
  return { quota: quotaOf(world, projectId), used: usageOf(world, projectId) };
}

export function setQuota(world: World, caller: Caller, projectId: string, changes: Partial<ProjectQuota>): void {
  requireAdmin(caller, 'os_compute_api:os-quota-sets:update');
  requireProject(world, projectId);
  world.quotas.set(projectId, { ...quotaOf(world, projectId), ...changes });
}

export function resetQuota(world: World, caller: Caller, projectId: string): void {
  requireAdmin(caller, 'os_compute_api:os-quota-sets:delete');
  world.quotas.delete(projectId);
}

function requireProject(world: World, projectId: string): void {
  if (world.projects.has(projectId)) return;
  throw new OpenStackRefusal('badRequest', `Project ID ${projectId} is not a valid project.`);
}
