/** What the guest will take user data for, by its first line, as cloud-init and cloudbase-init do. */
export type UserDataKind =
  | 'cloudConfig'
  | 'cloudConfigArchive'
  | 'shellScript'
  | 'mimeMultipart'
  | 'cloudBoothook'
  | 'jinjaTemplate'
  | 'include'
  | 'partHandler'
  | 'powerShell'
  | 'batchScript'
  | 'compressed'
  | 'empty'
  | 'unknown';

/** The first that matches is meant; longer words stand before those that they begin with. */
const FIRST_LINES: readonly (readonly [UserDataKind, RegExp])[] = [
  ['jinjaTemplate', /^## template: *jinja/i],
  ['cloudConfigArchive', /^#cloud-config-archive\b/],
  ['cloudConfig', /^#cloud-config\b/],
  ['cloudBoothook', /^#cloud-boothook\b/],
  ['include', /^#include\b/],
  ['partHandler', /^#part-handler\b/],
  ['powerShell', /^(?:#ps1(?:_sysnative|_x86)?\b|<powershell>)/i],
  ['batchScript', /^rem cmd\b/i],
  ['shellScript', /^#!/],
  ['mimeMultipart', /^(?:content-type: *multipart\/|mime-version:)/i],
];

const GZIP_MAGIC = [0x1f, 0x8b];

/** Pure; never keeps any of the text. */
export function userDataKind(bytes: Uint8Array): UserDataKind {
  if (bytes.length === 0) return 'empty';
  if (GZIP_MAGIC.every((byte, index) => bytes[index] === byte)) return 'compressed';
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return FIRST_LINES.find(([, pattern]) => pattern.test(start))?.[0] ?? 'unknown';
}
