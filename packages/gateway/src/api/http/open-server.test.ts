import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { openServer } from './open-server.ts';

const NO_PEM = fileURLToPath(import.meta.url);

it.each([
  ['a file that is not there', { certificateFile: '/nowhere/a.pem', keyFile: NO_PEM }, 'gateway.tls.certificateFile: got "/nowhere/a.pem"'],
  ['a key that is not there', { certificateFile: NO_PEM, keyFile: '/nowhere/a.key' }, 'gateway.tls.keyFile: got "/nowhere/a.key"'],
  ['what is no certificate', { certificateFile: NO_PEM, keyFile: NO_PEM }, 'do not make a certificate'],
])('refuses %s, and says which', (_what, files, text) => {
  expect(() => openServer(() => undefined, files)).toThrow(
    expect.objectContaining({ code: 'invalid_argument', message: expect.stringContaining(text) }),
  );
});
