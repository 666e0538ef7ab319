import type { GlanceRoute } from './glance-exchange.ts';
import { CONTAINER_FORMATS, DISK_FORMATS, VISIBILITIES } from './images/image-fields.ts';

const UUID = '^([0-9a-fA-F]){8}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){12}$';
const LINKS = [
  { rel: 'self', href: '{self}' },
  { rel: 'enclosure', href: '{file}' },
  { rel: 'describedby', href: '{schema}' },
];

const optionalText = (maxLength: number) => ({ type: ['null', 'string'], maxLength });
const readOnlyText = { type: 'string', readOnly: true };
const readOnlyNumber = { type: ['null', 'integer'], readOnly: true };

const IMAGE_SCHEMA = {
  name: 'image',
  properties: {
    id: { type: 'string', pattern: UUID },
    name: optionalText(255),
    status: {
      type: 'string',
      readOnly: true,
      enum: ['queued', 'saving', 'active', 'killed', 'deleted', 'uploading', 'importing', 'pending_delete', 'deactivated'],
    },
    visibility: { type: 'string', enum: VISIBILITIES },
    protected: { type: 'boolean' },
    os_hidden: { type: 'boolean' },
    checksum: { ...optionalText(32), readOnly: true },
    os_hash_algo: { ...optionalText(64), readOnly: true },
    os_hash_value: { ...optionalText(128), readOnly: true },
    owner: optionalText(255),
    size: readOnlyNumber,
    virtual_size: readOnlyNumber,
    container_format: { type: ['null', 'string'], enum: [null, ...CONTAINER_FORMATS] },
    disk_format: { type: ['null', 'string'], enum: [null, ...DISK_FORMATS] },
    created_at: readOnlyText,
    updated_at: readOnlyText,
    tags: { type: 'array', items: { type: 'string', maxLength: 255 } },
    min_ram: { type: 'integer' },
    min_disk: { type: 'integer' },
    self: readOnlyText,
    file: readOnlyText,
    schema: readOnlyText,
  },
  additionalProperties: { type: 'string' },
  links: LINKS,
};

const MEMBER_SCHEMA = {
  name: 'member',
  properties: {
    member_id: { type: 'string' },
    image_id: { type: 'string', pattern: UUID },
    created_at: { type: 'string' },
    updated_at: { type: 'string' },
    status: { type: 'string', enum: ['pending', 'accepted', 'rejected'] },
    schema: readOnlyText,
  },
};

const SCHEMAS: Readonly<Record<string, unknown>> = {
  image: IMAGE_SCHEMA,
  images: {
    name: 'images',
    properties: {
      images: { type: 'array', items: IMAGE_SCHEMA },
      first: { type: 'string' },
      next: { type: 'string' },
      schema: { type: 'string' },
    },
    links: [
      { rel: 'first', href: '{first}' },
      { rel: 'next', href: '{next}' },
      { rel: 'describedby', href: '{schema}' },
    ],
  },
  member: MEMBER_SCHEMA,
  members: {
    name: 'members',
    properties: { members: { type: 'array', items: MEMBER_SCHEMA }, schema: { type: 'string' } },
    links: [{ rel: 'describedby', href: '{schema}' }],
  },
};

/** `GET /v2/schemas/image` and its siblings: what a client may know of the bodies. */
export const SCHEMA_ROUTES: readonly GlanceRoute[] = Object.entries(SCHEMAS).map(([name, body]) => ({
  method: 'GET',
  pattern: `/v2/schemas/${name}`,
  handler: () => ({ status: 200, body }),
}));
