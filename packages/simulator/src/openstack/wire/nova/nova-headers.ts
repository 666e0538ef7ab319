/** Where Nova lives below the origin. */
export const NOVA_PATH = '/compute';

/** Both forms of the version that answers. */
export function novaVersionHeaders(version: string): Readonly<Record<string, string>> {
  return {
    'openstack-api-version': `compute ${version}`,
    'x-openstack-nova-api-version': version,
    vary: 'OpenStack-API-Version, X-OpenStack-Nova-API-Version',
  };
}

/** Both names of the request id, which is also the key of the instance action. */
export function novaRequestIdHeaders(requestId: string): Readonly<Record<string, string>> {
  return { 'x-openstack-request-id': requestId, 'x-compute-request-id': requestId };
}
