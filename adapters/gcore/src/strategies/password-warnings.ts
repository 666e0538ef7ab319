import type { PasswordChoice, SecretText, Warning } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';
import { GCORE_USER_DATA } from '../translation/gcore-user-data.ts';

/** What this platform does with passwords: it takes one, never gives one, and prefers it to user data. */
export function passwordWarnings(request: { readonly password?: PasswordChoice; readonly userData?: SecretText | null }): readonly Warning[] {
  const source = EVIDENCE.userDataSent.source;
  const both = request.password === 'set' && request.userData !== undefined && request.userData !== null;
  return [
    ...sizeWarnings(request.userData?.sizeBytes ?? 0),
    ...(request.password === 'return'
      ? [{ type: 'unsupported', subject: 'request.password', detail: 'this cloud returns no password', source } as const]
      : []),
    ...(both
      ? [{ type: 'lossy', subject: 'request.userData', detail: 'on Linux the cloud ignores user data where a password is set', source } as const]
      : []),
  ];
}

/** By the size alone: the text itself comes with execute and stands in no plan. */
function sizeWarnings(sizeBytes: number): readonly Warning[] {
  const limit = GCORE_USER_DATA.maximumEncodedBytes;
  const encodedBytes = Math.ceil(sizeBytes / 3) * 4;
  if (limit === null || encodedBytes <= limit.bytes) return [];
  const detail = `${encodedBytes} bytes of base64; this cloud presumably takes at most ${limit.bytes}; sent as it is`;
  return [{ type: 'assumed', subject: 'request.userData', detail, source: limit.evidence.source }];
}
