import type { OpenStackService } from '../api/openstack-api.ts';
import { versionSegment } from '../api/service-versions.ts';

/** Where a call begins, and its path from there; see OpenStackCall. */
export interface PlacedPath {
  readonly at: 'version' | 'root';
  readonly path: string;
}

/** Paths that are at the root of a service although they name no version. */
const ROOT_PATHS: ReadonlySet<string> = new Set(['/', '/versions']);

/**
 * Where the catalog's address of a service is joined with a path of its document. A path of the version that the
 * adapter speaks goes below that address, which may hold a project or a proxy's prefix. A path without a version,
 * as Nova's own pages write it, goes there too.
 */
export function placePath(service: OpenStackService, path: string, projectId: string | null): PlacedPath {
  const { segment, projectInPath } = versionSegment(service);
  const prefix = projectInPath === true ? `/${segment}/${projectId ?? ''}` : `/${segment}`;
  const rest = path.slice(prefix.length);
  if (path.startsWith(prefix) && /^([/?]|$)/.test(rest)) return { at: 'version', path: rest };
  return { at: isAtRoot(path) ? 'root' : 'version', path };
}

/** The path as the service's document has it, for one that may lack the version. */
export function toDocumentPath(service: OpenStackService, path: string): string {
  const { segment, projectInPath } = versionSegment(service);
  if (isAtRoot(path)) return path;
  return projectInPath === true ? `/${segment}/{project_id}${path}` : `/${segment}${path}`;
}

function isAtRoot(path: string): boolean {
  return ROOT_PATHS.has(path) || /^\/v\d/.test(path);
}
