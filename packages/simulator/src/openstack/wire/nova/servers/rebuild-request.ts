import type { RebuildServerRequest } from '../../../model/requests.ts';
import { anything, nullOr, oneOf, requireFields, text, textMap, uuid } from '../../shared/field-checks.ts';
import type { FieldCheck } from '../../shared/field-checks.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import type { Microversion } from '../../shared/microversion.ts';

const BASE_FIELDS: Readonly<Record<string, FieldCheck>> = {
  imageRef: uuid,
  name: text(1, 255),
  adminPass: text(),
  metadata: textMap,
  preserve_ephemeral: anything,
  'OS-DCF:diskConfig': oneOf('AUTO', 'MANUAL'),
  accessIPv4: text(),
  accessIPv6: text(),
};

/** Fields that came later; each is an unknown field before. Files go when user data come. */
const LATER_FIELDS: readonly (readonly [since: string, name: string, check: FieldCheck])[] = [
  ['2.19', 'description', nullOr(text())],
  ['2.54', 'key_name', nullOr(text(1, 255))],
  // Text that is no base64 is accepted here (recorded), although a create refuses it.
  ['2.57', 'user_data', nullOr(text(0, 65_535))],
  ['2.63', 'trusted_image_certificates', anything],
  ['2.90', 'hostname', text(1, 255)],
];

/** Checks the body against the microversion's schema and reads it. */
export function readRebuildRequest(rebuild: JsonObject, version: Microversion): RebuildServerRequest {
  const later = LATER_FIELDS.filter(([since]) => isAtLeast(version, since));
  const files = isAtLeast(version, '2.57') ? {} : { personality: anything };
  requireFields(rebuild, {
    name: 'rebuild',
    fields: {
      ...BASE_FIELDS,
      ...files,
      ...Object.fromEntries(later.map(([, name, check]) => [name, check])),
    },
    required: ['imageRef'],
  });
  return {
    imageId: String(rebuild['imageRef']),
    mayReimageVolume: isAtLeast(version, '2.93'),
    preserveEphemeral: rebuild['preserve_ephemeral'] === true || rebuild['preserve_ephemeral'] === 'true',
    ...pick(rebuild, 'name', 'name'),
    ...pick(rebuild, 'metadata', 'metadata'),
    ...pick(rebuild, 'description', 'description'),
    ...pick(rebuild, 'hostname', 'hostname'),
    ...pick(rebuild, 'key_name', 'keyName'),
    ...pick(rebuild, 'user_data', 'userData'),
    ...pick(rebuild, 'trusted_image_certificates', 'trustedCertificates'),
    ...pick(rebuild, 'accessIPv4', 'accessIPv4'),
    ...pick(rebuild, 'accessIPv6', 'accessIPv6'),
    ...pick(rebuild, 'OS-DCF:diskConfig', 'diskConfig'),
  };
}

/** The field under its new name, and nothing when it is absent; its type was checked before. */
function pick<Name extends keyof RebuildServerRequest>(from: JsonObject, wireName: string, name: Name): Partial<Pick<RebuildServerRequest, Name>> {
  return (wireName in from ? { [name]: from[wireName] } : {}) as Partial<Pick<RebuildServerRequest, Name>>;
}
