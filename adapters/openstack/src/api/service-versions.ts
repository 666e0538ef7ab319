import type { CloudErrorDetails } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

import type { MicroversionRange, OpenStackService } from './openstack-api.ts';

/** How the addresses of a service are built. */
interface ServiceVersions {
  /** Segments of the API version that the adapter speaks, for a catalog that names none. */
  readonly segment: string;
  /** Whether the project id follows the version. */
  readonly projectInPath?: boolean;
  /** Word in the `OpenStack-API-Version` header; absent where the service has no microversions. */
  readonly microversionName?: string;
  /** Only the root tells versions without a token (SOURCES.md#cinder-versions). */
  readonly versionsAtRoot?: boolean;
}

/** Glance, Neutron and Keystone have one API version each, so that there is nothing to discover. */
const SERVICES: Readonly<Record<OpenStackService, ServiceVersions>> = {
  compute: { segment: 'v2.1', microversionName: 'compute' },
  image: { segment: 'v2' },
  volume: { segment: 'v3', projectInPath: true, microversionName: 'volume', versionsAtRoot: true },
  network: { segment: 'v2.0' },
  identity: { segment: 'v3' },
};

const VERSION_SEGMENT = /\/v\d+(\.\d+)?(?=\/|$)/;

/** A service's address for calls, and the one that tells its versions. */
export interface ServiceAddress {
  readonly url: string;
  /** Without version and project. */
  readonly rootUrl: string;
  /** null where the service has no microversions. */
  readonly versionsUrl: string | null;
}

/**
 * Catalogs name a service with or without its version, and Nova with or without the project. Only the path is completed:
 * host and prefix stay the catalog's, since the links in version documents may name an address behind a proxy.
 */
export function toServiceAddress(service: OpenStackService, catalogUrl: string, projectId: string | null): ServiceAddress {
  const { segment, projectInPath, microversionName, versionsAtRoot = false } = SERVICES[service];
  const given = catalogUrl.replace(/\/+$/, '');
  const found = VERSION_SEGMENT.exec(new URL(given).pathname);
  const project = projectInPath === true && projectId !== null ? `/${projectId}` : '';
  const url = found === null ? `${given}/${segment}${project}` : given;
  const versionRoot = found === null ? `${given}/${segment}` : given.slice(0, given.lastIndexOf(found[0]) + found[0].length);
  const rootUrl = found === null ? given : given.slice(0, given.lastIndexOf(found[0]));
  return { url, rootUrl, versionsUrl: microversionName === undefined ? null : `${versionsAtRoot ? rootUrl : versionRoot}/` };
}

/** Segment of a service's API version, as paths of its document begin with; and whether the project follows it. */
export function versionSegment(service: OpenStackService): Readonly<Pick<ServiceVersions, 'segment' | 'projectInPath'>> {
  const { segment, projectInPath = false } = SERVICES[service];
  return { segment, projectInPath };
}

export function hasMicroversions(service: OpenStackService): boolean {
  return SERVICES[service].microversionName !== undefined;
}

/** Headers that ask for a microversion; Nova before 2.27 knows only its own. */
export function microversionHeaders(service: OpenStackService, microversion: string): Readonly<Record<string, string>> {
  const { microversionName } = SERVICES[service];
  if (microversionName === undefined) return {};
  const header = { 'OpenStack-API-Version': `${microversionName} ${microversion}` };
  return service === 'compute' ? { ...header, 'X-OpenStack-Nova-API-Version': microversion } : header;
}

const text = z.string().nullish();
const versionWire = z.looseObject({ id: z.string(), version: text, min_version: text });
const documentWire = z.union([z.looseObject({ version: versionWire }), z.looseObject({ versions: z.array(versionWire) })]);

/**
 * The range in a version document; null for a service without microversions (their texts are empty there).
 * @throws CloudError `invalid_response`; `unsupported` where the API version that the adapter speaks is not there
 */
export function toMicroversionRange(
  service: OpenStackService,
  body: unknown,
  details: CloudErrorDetails & { operation: string },
): MicroversionRange | null {
  const { segment } = SERVICES[service];
  const document = parseWire(documentWire, body, details);
  const versions = 'versions' in document ? (document.versions as readonly z.output<typeof versionWire>[]) : [document.version];
  // Cinder calls it v3.0, Nova v2.1: what counts is that it begins with the segment.
  const found = versions.find(({ id }) => id === segment || id.startsWith(`${segment}.`));
  if (found === undefined) {
    const there = versions.map(({ id }) => id).join(', ');
    throw new CloudError('unsupported', `${details.operation}: the ${service} service has no API ${segment}, only ${there}`, {
      ...details,
      outcome: 'not_applied',
    });
  }
  const { version, min_version: minimum } = found;
  return version === null || version === undefined || version === '' ? null : { minimum: minimum || version, maximum: version };
}
