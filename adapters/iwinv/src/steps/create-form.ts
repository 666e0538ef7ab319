import type { JsonObject } from '@isobar/core';
import { optionalText, requireText } from '@isobar/core';

import { toFormText } from '../wire/form-text.ts';

/** The multipart fields of a create (SOURCES.md#iwinv-create-fields). Exactly one server: `count` is always sent. */
export function toCreateForm(input: JsonObject): Readonly<Record<string, string>> {
  const description = optionalText(input, 'description');
  const keyPairId = optionalText(input, 'keyPairId');
  const groupId = optionalText(input, 'groupId');
  const scriptId = optionalText(input, 'scriptId');
  return {
    zone_id: requireText(input, 'zoneId'),
    image_id: requireText(input, 'imageId'),
    flavor_id: requireText(input, 'flavorId'),
    name: toFormText(requireText(input, 'name')),
    count: '1',
    ...(description === null ? {} : { description: toFormText(description) }),
    ...(keyPairId === null ? {} : { ssh_key_id: keyPairId }),
    ...(groupId === null ? {} : { security_group: groupId }),
    ...(scriptId === null ? {} : { user_script_id: scriptId }),
    ...(optionalText(input, 'publicAddress') === 'none' ? { attach_public_ip: 'false' } : {}),
  };
}
