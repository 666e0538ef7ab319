import { formatRef } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import type { z } from 'zod';

import type { OpenStackApi, OpenStackCall } from '../api/openstack-api.ts';

export type Look = Pick<OpenStackCall, 'service' | 'path' | 'query' | 'wants' | 'operation' | 'onBytes' | 'signal'> & {
  /** Id of the resource concerned. */
  readonly id?: string;
};

/** Reads once and checks the part of the body that is mapped. @throws CloudError by the error table; `invalid_response` */
export async function readBody<Schema extends z.ZodType>(api: OpenStackApi, schema: Schema, { id, ...look }: Look): Promise<z.output<Schema>> {
  const resource = id === undefined ? {} : { resource: formatRef(api.cloud, id) };
  const reply = await api.send({ ...look, ...resource, method: 'GET' });
  return parseWire(schema, reply.body, { operation: look.operation, cloud: api.cloud, provider: 'openstack', ...resource });
}
