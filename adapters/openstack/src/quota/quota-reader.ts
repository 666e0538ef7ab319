import type { Page, Quota, QuotaService, ReadOptions, ResourceReader } from '@isobar/core';
import { CloudError, formatRef, quotaSubject, readQuota } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi, OpenStackCall, OpenStackService } from '../api/openstack-api.ts';
import { OPENSTACK_QUOTAS } from '../translation/openstack-quotas.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { readBody } from '../wire/read-body.ts';

const limitWire = z.looseObject({ limit: z.number(), in_use: z.number().nullish(), used: z.number().nullish() });

type LimitWire = z.output<typeof limitWire>;
export type OpenStackQuota = Quota<OpenStackNative<LimitWire>>;

type QuotaLook = Pick<OpenStackCall, 'path' | 'query'>;

/** Where each service tells limits with what is used (SOURCES.md#nova-quota-detail, #cinder-quota-usage, #neutron-quota-unlimited). */
const LOOKS: Readonly<Partial<Record<OpenStackService, (projectId: string) => QuotaLook & { readonly member: string }>>> = {
  compute: (id) => ({ path: `/os-quota-sets/${id}/detail`, member: 'quota_set' }),
  volume: (id) => ({ path: `/os-quota-sets/${id}`, query: { usage: true }, member: 'quota_set' }),
  network: (id) => ({ path: `/quotas/${id}/details`, member: 'quota' }),
};

/** Limits of one user, server or group, which Nova always shows with 0 used in the project (SOURCES.md#nova-quota-detail). */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  'compute.key_pairs',
  'compute.metadata_items',
  'compute.server_group_members',
  'compute.injected_files',
  'compute.injected_file_content_bytes',
  'compute.injected_file_path_bytes',
  'volume.per_volume_gigabytes',
]);

/** Every limit of the project, one row each; its id is the service with the cloud's own key. */
export class QuotaReader implements ResourceReader<OpenStackQuota> {
  private readonly api: OpenStackApi;

  constructor(api: OpenStackApi) {
    this.api = api;
  }

  async listPage(_cursor: string | undefined, { signal }: ReadOptions): Promise<Page<OpenStackQuota>> {
    const services = await Promise.all(OPENSTACK_QUOTAS.services.map((service) => this.rowsOf(service, signal)));
    return { items: services.flat() };
  }

  async get(id: string, options: ReadOptions): Promise<OpenStackQuota> {
    const found = (await this.listPage(undefined, options)).items.find((row) => row.id === id);
    if (found !== undefined) return found;
    const { cloud } = this.api;
    throw new CloudError('not_found', `no quota ${id} in ${cloud}`, { cloud, provider: 'openstack', resource: formatRef(cloud, id) });
  }

  isId(text: string): boolean {
    return /^(compute|volume|network)\./.test(text);
  }

  private async rowsOf(service: QuotaService, signal: AbortSignal | undefined): Promise<readonly OpenStackQuota[]> {
    const name = service.service as OpenStackService;
    const { projectId } = await this.api.identity(signal);
    const look = projectId === null ? undefined : LOOKS[name]?.(projectId);
    if (look === undefined || !(await this.api.offers(name, signal))) return [];
    const { member, ...call } = look;
    const wire = z.looseObject({ [member]: z.record(z.string(), z.unknown()) });
    const body = await readBody(this.api, wire, { ...call, service: name, operation: `read ${name} quotas`, signal });
    const limits = Object.entries(body[member] as Readonly<Record<string, unknown>>);
    return limits.flatMap(([key, value]) => {
      const parsed = limitWire.safeParse(value);
      return parsed.success ? [this.toRow(key, parsed.data, service)] : [];
    });
  }

  private toRow(key: string, wire: LimitWire, service: QuotaService): OpenStackQuota {
    const { cloud } = this.api;
    const id = `${service.service}.${key}`;
    return {
      ref: formatRef(cloud, id),
      cloud,
      id,
      name: key,
      subject: quotaSubject(key, service),
      limit: readQuota(wire.limit, service),
      used: NOT_COUNTED.has(id) ? null : (wire.in_use ?? wire.used ?? null),
      scope: 'project',
      native: toNative(null, wire),
    };
  }
}
