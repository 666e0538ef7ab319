import type { JsonObject } from '@isobar/core';
import { optionalText, requireSecret, requireText } from '@isobar/core';

/** The body of a rebuild from its input and the secrets of this process. What is left out stays as it is. */
export function toRebuildBody(input: JsonObject, secrets: Readonly<Record<string, string>>): JsonObject {
  const { name, labels, description, hostname, keyPair } = input;
  return {
    rebuild: {
      imageRef: requireText(input, 'imageId'),
      ...(name === undefined ? {} : { name }),
      ...(labels === undefined ? {} : { metadata: labels }),
      ...(description === undefined ? {} : { description }),
      ...(hostname === undefined ? {} : { hostname }),
      ...(keyPair === undefined ? {} : { key_name: keyPair }),
      ...userDataOf(input, secrets),
      ...(optionalText(input, 'password') === 'set' ? { adminPass: requireSecret(secrets, 'password') } : {}),
    },
  };
}

function userDataOf(input: JsonObject, secrets: Readonly<Record<string, string>>): JsonObject {
  const userData = optionalText(input, 'userData');
  if (userData === null) return {};
  return { user_data: userData === 'remove' ? null : encodeUserData(requireSecret(secrets, 'userData')) };
}

/** Nova takes user data as base64. */
export function encodeUserData(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
