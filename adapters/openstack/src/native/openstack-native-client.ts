import { invalidArgument } from '@isobar/core';
import type { NativeAccess, NativeCalls, SendableRequest } from '@isobar/transport';
import { createNativeAccess, createNativeCalls } from '@isobar/transport';

import type { OpenStackApi, OpenStackService } from '../api/openstack-api.ts';
import { hasMicroversions } from '../api/service-versions.ts';
import { requestIdOf } from '../wire/request-id.ts';
import type { OpenStackCallOptions, ServerAction } from './nova/server-action.ts';
import { createServerAction } from './nova/server-action.ts';
import { placePath, toDocumentPath } from './place-path.ts';
import type { ServiceOperations } from './service-documents.ts';
import { isService, SERVICE_DOCUMENTS } from './service-documents.ts';

/** Calls of one service. The project of the token is filled in where a path wants one. */
export type ServiceCalls<Service extends OpenStackService> = NativeCalls<ServiceOperations[Service], 'project_id', OpenStackCallOptions>;

export interface ComputeCalls extends ServiceCalls<'compute'> {
  readonly serverAction: ServerAction;
}

/** Every call of the five services' documents. Without a microversion none is sent, which means the lowest. */
export interface OpenStackNativeClient extends NativeAccess {
  readonly compute: ComputeCalls;
  readonly image: ServiceCalls<'image'>;
  readonly volume: ServiceCalls<'volume'>;
  readonly network: ServiceCalls<'network'>;
  readonly identity: ServiceCalls<'identity'>;
}

export function createOpenStackNative(api: OpenStackApi, readOnly: boolean): OpenStackNativeClient {
  const access = createNativeAccess({
    cloud: api.cloud,
    documents: [SERVICE_DOCUMENTS.compute, SERVICE_DOCUMENTS.image, SERVICE_DOCUMENTS.volume, SERVICE_DOCUMENTS.network, SERVICE_DOCUMENTS.identity],
    readOnly,
    scope: async (signal) => ({ project_id: (await api.identity(signal)).projectId }),
    toDocumentPath: (path, service) => (service !== null && isService(service) ? toDocumentPath(service, path) : path),
    requestIdOf,
    send: (request) => send(api, request),
  });
  const callsOf = <Service extends OpenStackService>(service: Service): ServiceCalls<Service> =>
    createNativeCalls(access, SERVICE_DOCUMENTS[service]);
  return {
    ...access,
    compute: { ...callsOf('compute'), serverAction: createServerAction(access) },
    image: callsOf('image'),
    volume: callsOf('volume'),
    network: callsOf('network'),
    identity: callsOf('identity'),
  };
}

const MICROVERSION = /^(\d+\.\d+|latest)$/;

/** Nova's calls are meant where no service is named. */
async function send(api: OpenStackApi, { service = 'compute', form, path, ...request }: SendableRequest) {
  if (!isService(service)) throw invalidArgument('service', service, Object.keys(SERVICE_DOCUMENTS).join(', '));
  if (form !== undefined) throw invalidArgument('form', Object.keys(form), 'none: OpenStack takes JSON');
  const { microversion, signal } = request;
  if (microversion !== undefined && !hasMicroversions(service)) {
    throw invalidArgument('microversion', microversion, `none: the ${service} service has no microversions`);
  }
  if (microversion !== undefined && !MICROVERSION.test(microversion))
    throw invalidArgument('microversion', microversion, 'two numbers as in 2.93, or latest');
  const projectId = service === 'volume' ? (await api.identity(signal)).projectId : null;
  return api.send({ ...request, service, ...placePath(service, path, projectId), acceptsText: true });
}
