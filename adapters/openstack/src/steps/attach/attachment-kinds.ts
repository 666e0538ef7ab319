import type { JsonObject } from '@isobar/core';
import { requireText, textList } from '@isobar/core';
import type { HttpReply } from '@isobar/transport';
import { z } from 'zod';

import type { OpenStackCall } from '../../api/openstack-api.ts';
import type { AttachmentLook } from './attachment-look.ts';

/** Something of a server that Nova attaches or detaches at once, with an instance action as its record. */
export interface AttachmentKind {
  readonly operation: string;
  /** Nova's word for it in the instance actions. */
  readonly name: string;
  call(serverPath: string, input: JsonObject): Pick<OpenStackCall, 'method' | 'path' | 'json'>;
  /** What must be known before, to tell ours from others'. */
  baseline?(look: AttachmentLook, input: JsonObject): Promise<JsonObject>;
  output?(reply: HttpReply): JsonObject;
  /** What is there now; null where it is not as asked for. */
  reached(look: AttachmentLook, input: JsonObject, known: JsonObject): Promise<JsonObject | null>;
}

const NOTHING: JsonObject = {};
const portReplyWire = z.object({ interfaceAttachment: z.object({ port_id: z.string() }) });

export const ATTACHMENT_KINDS = {
  'attach-volume': {
    operation: 'attach volume',
    name: 'attach_volume',
    call: (server, { volumeId, device, deleteOnTermination }) => ({
      method: 'POST',
      path: `${server}/os-volume_attachments`,
      json: {
        volumeAttachment: {
          volumeId,
          ...(device === undefined ? {} : { device }),
          ...(deleteOnTermination === undefined ? {} : { delete_on_termination: deleteOnTermination }),
        },
      },
    }),
    // A volume of a server that has left its host is in use as well (SOURCES.md#nova-volume-shelved-2.20).
    reached: async (look, input) => ((await look.hasVolume(input)) && (await look.volumeStatus(input)) === 'in-use' ? NOTHING : null),
  },
  'detach-volume': {
    operation: 'detach volume',
    name: 'detach_volume',
    call: (server, input) => ({ method: 'DELETE', path: `${server}/os-volume_attachments/${encodeURIComponent(requireText(input, 'volumeId'))}` }),
    reached: async (look, input) => {
      const status = await look.volumeStatus(input);
      return !(await look.hasVolume(input)) && status !== 'detaching' && status !== 'deleting' ? NOTHING : null;
    },
  },
  'attach-port': {
    operation: 'attach port',
    name: 'attach_interface',
    call: (server, { portId, networkId, address }) => {
      const made = { net_id: networkId, ...(address === undefined ? {} : { fixed_ips: [{ ip_address: address }] }) };
      return { method: 'POST', path: `${server}/os-interface`, json: { interfaceAttachment: portId === undefined ? made : { port_id: portId } } };
    },
    baseline: async (look, input) => ({ ports: (await look.ports(input)).map(({ id }) => id) }),
    output: ({ body }) => {
      const parsed = portReplyWire.safeParse(body);
      return parsed.success ? { portId: parsed.data.interfaceAttachment.port_id } : NOTHING;
    },
    reached: async (look, input, known) => {
      const wanted = input['portId'] ?? known['portId'];
      const before = textList(known, 'ports');
      const port = (await look.ports(input)).find(({ id }) => (wanted === undefined ? !before.includes(id) : id === wanted));
      return port !== undefined && (await look.showsInterface(input, port.macAddress)) ? { portId: port.id } : null;
    },
  },
  'detach-port': {
    operation: 'detach port',
    name: 'detach_interface',
    call: (server, input) => ({ method: 'DELETE', path: `${server}/os-interface/${encodeURIComponent(requireText(input, 'portId'))}` }),
    reached: async (look, input) => {
      const bound = (await look.ports(input)).some(({ id }) => id === input['portId']);
      return bound || (await look.showsInterface(input, requireText(input, 'macAddress'))) ? null : NOTHING;
    },
  },
} as const satisfies Readonly<Record<string, AttachmentKind>>;
