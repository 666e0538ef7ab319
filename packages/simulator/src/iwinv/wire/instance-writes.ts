import type { WireReply } from '../../kernel/wire.ts';
import type { Instance } from '../domain.ts';
import type { InstanceBackend, InstanceOrder } from '../iwinv-backend.ts';
import { succeed } from './envelope.ts';
import type { Form } from './form.ts';
import { decodeText, parseWhole, readForm, requireField } from './form.ts';
import type { Call, IwinvRoute } from './handler.ts';
import { readFields } from './instance-reads.ts';
import { DEFAULT_FIELDS, toCreatedRow, toInstanceRow } from './instance-wire.ts';

export const INSTANCE_WRITES: readonly IwinvRoute[] = [
  { method: 'POST', pattern: '/v1/instances', handler: createInstances },
  { method: 'PUT', pattern: '/v1/instances/{instance}', handler: editInstance },
  { method: 'DELETE', pattern: '/v1/instances/{instance}', handler: deleteInstance },
  action('start', (instances, id) => instances.start(id)),
  action('shutdown', (instances, id) => instances.shutdown(id)),
  // Fields that a reboot may be sent with (`type`) are not on the vendor's page and do nothing.
  action('reboot', (instances, id) => instances.reboot(id)),
  action('rebuild', (instances, id, form) => instances.rebuild(id, optional(form, 'image_id'))),
  action('resize', (instances, id, form) => instances.resize(id, requireField(form, 'flavor_id'))),
];

function action(name: string, run: (instances: InstanceBackend, instanceId: string, form: Form) => Instance): IwinvRoute {
  return {
    method: 'POST',
    pattern: `/v1/instances/{instance}/${name}`,
    handler: ({ backend, switches, request, parameter }) => {
      const form = readForm(request, switches.jsonWrites);
      const instance = run(backend.instances, parameter('instance'), form);
      // 13 fields: no addresses, volumes, console link or traffic, whatever `fields` may say.
      return succeed(202, [toInstanceRow(instance, DEFAULT_FIELDS)]);
    },
  };
}

function createInstances({ backend, switches, request }: Call): WireReply {
  const order = readOrder(readForm(request, switches.jsonWrites));
  const created = backend.instances.create(order);
  const sent = { keyIds: order.keyIds, scriptId: order.scriptId };
  return succeed(
    202,
    created.map((instance) => toCreatedRow(instance, sent)),
  );
}

function editInstance({ backend, switches, request, query, parameter }: Call): WireReply {
  const form = readForm(request, switches.jsonWrites);
  const instance = backend.instances.edit(parameter('instance'), readNames(form));
  return succeed(200, [toInstanceRow(instance, readFields(query))]);
}

function deleteInstance({ backend, parameter }: Call): WireReply {
  const kept = backend.instances.remove(parameter('instance'));
  return succeed(202, [{ status: 'deleting', block_storage: kept }]);
}

function readOrder(form: Form): InstanceOrder {
  const scriptId = optional(form, 'user_script_id');
  return {
    zoneId: requireField(form, 'zone_id'),
    imageId: requireField(form, 'image_id'),
    flavorId: requireField(form, 'flavor_id'),
    ...readNames(form),
    count: parseWhole(optional(form, 'count') ?? '1'),
    keyIds: (form.get('ssh_key_id') ?? '').split(',').filter((id) => id !== ''),
    ...(scriptId === undefined ? {} : { scriptId }),
    volumes: readVolumes(form),
  };
}

function readNames(form: Form): { name?: string; description?: string } {
  const name = form.get('name');
  const description = form.get('description');
  return {
    ...(name === undefined ? {} : { name: decodeText(name) }),
    ...(description === undefined ? {} : { description: decodeText(description) }),
  };
}

// `block_storage.N.size` and so on: literal names with dots; any N opens a volume.
function readVolumes(form: Form): InstanceOrder['volumes'] {
  const indexes = [...form.keys()].flatMap((key) => /^block_storage\.(\d+)\.size$/u.exec(key)?.[1] ?? []);
  return indexes.map((index) => readVolume(form, `block_storage.${index}`));
}

function readVolume(form: Form, prefix: string): InstanceOrder['volumes'][number] {
  const name = optional(form, `${prefix}.name`);
  const sizeGb = parseWhole(requireField(form, `${prefix}.size`));
  const type = optional(form, `${prefix}.type`) ?? 'ssd';
  return { sizeGb, type, ...(name === undefined ? {} : { name }) };
}

function optional(form: Form, name: string): string | undefined {
  const value = form.get(name);
  return value === '' ? undefined : value;
}
