import type { PasswordChoice, SecretText, Warning } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

/** What this platform does with passwords: it takes one, never gives one, and prefers it to user data. */
export function passwordWarnings(request: { readonly password?: PasswordChoice; readonly userData?: SecretText | null }): readonly Warning[] {
  const source = EVIDENCE.userDataSent.source;
  const both = request.password === 'set' && request.userData !== undefined && request.userData !== null;
  return [
    ...(request.password === 'return'
      ? [{ type: 'unsupported', subject: 'request.password', detail: 'this cloud returns no password', source } as const]
      : []),
    ...(both
      ? [{ type: 'lossy', subject: 'request.userData', detail: 'on Linux the cloud ignores user data where a password is set', source } as const]
      : []),
  ];
}
