import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isCloudError } from '../../error/cloud-error.ts';
import { translateUserData, userDataReadBack } from './translate-user-data.ts';
import type { UserDataRule } from './translate-user-data.ts';
import { userDataKind } from './user-data-kind.ts';

const evidence = { level: 'documented', source: 'sources#user-data' } as const;
const RULE: UserDataRule = {
  given: { as: 'text', evidence },
  maximumEncodedBytes: { bytes: 65_535, evidence },
  ignoredWithPassword: { systems: ['linux'], evidence },
  readable: { by: 'administrators', evidence },
};
const SECRET = 'correct-horse-battery-staple';

describe('the kind of user data', () => {
  it.each([
    ['#cloud-config\npackages: [a]', 'cloudConfig'],
    ['#cloud-config-archive\n- a', 'cloudConfigArchive'],
    ['#!/bin/sh\necho', 'shellScript'],
    ['Content-Type: multipart/mixed; boundary="x"\n', 'mimeMultipart'],
    ['MIME-Version: 1.0\n', 'mimeMultipart'],
    ['#cloud-boothook\n#!/bin/sh', 'cloudBoothook'],
    ['## template: jinja\n#cloud-config', 'jinjaTemplate'],
    ['#include\nhttps://example.org/a', 'include'],
    ['#part-handler\n', 'partHandler'],
    ['#ps1_sysnative\nGet-Date', 'powerShell'],
    ['<powershell>Get-Date</powershell>', 'powerShell'],
    ['rem cmd\ndir', 'batchScript'],
    ['\u001F', 'unknown'],
    ['echo hello', 'unknown'],
    ['', 'empty'],
  ])('of %j is %s', (text, kind) => {
    expect(userDataKind(new TextEncoder().encode(text))).toBe(kind);
  });

  it('of gzip is compressed', () => {
    expect(userDataKind(Uint8Array.of(0x1f, 0x8b, 8))).toBe('compressed');
  });
});

describe('user data', () => {
  it('goes out as base64 of the same bytes, given as text or encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const translated = translateUserData({ text }, RULE);
        expect(Buffer.from(translated.base64, 'base64').toString()).toBe(text);
        expect(translateUserData({ base64: translated.base64 }, RULE)).toEqual(translated);
        expect(translated).toMatchObject({ sizeBytes: Buffer.byteLength(text), encodedBytes: translated.base64.length });
      }),
    );
  });

  it.each(['***', 'YQ', 'YQ==\n', 'YQ= =', '#cloud-config'])('given encoded as %j is refused, since it is no base64', (base64) => {
    expect(() => translateUserData({ base64 }, RULE)).toThrow(/userData: got \d+ characters that are not base64/);
  });

  it('is refused where its base64 is too large, and sent with a warning where the limit is a guess', () => {
    const text = `#!/bin/sh\n${'x'.repeat(49_142)}`;
    expect(translateUserData({ text: text.slice(0, 49_149) }, RULE).encodedBytes).toBe(65_532);
    expect(() => translateUserData({ text }, RULE)).toThrow(/got 65536 bytes of base64, allowed is at most 65535/);
    const guessed = { ...RULE, maximumEncodedBytes: { bytes: 10, evidence: { level: 'assumed', source: 'sources#guess' } } } as const;
    expect(translateUserData({ text }, guessed).warnings).toMatchObject([{ type: 'assumed', source: 'sources#guess' }]);
  });

  it('that a password puts out of action says so, unless the system is another', () => {
    const text = '#!/bin/sh';
    expect(translateUserData({ text }, RULE, { password: true }).warnings).toMatchObject([{ type: 'unsupported' }]);
    expect(translateUserData({ text }, RULE, { password: true, osType: 'windows' }).warnings).toEqual([]);
    expect(translateUserData({ text }, RULE, { password: false }).warnings).toEqual([]);
  });

  it('is no option where the cloud takes only scripts of its own', () => {
    const scripts: UserDataRule = { ...RULE, given: { as: 'script', evidence } };
    expect(() => translateUserData({ text: SECRET }, scripts)).toThrow(/only scripts that were made in its console/);
  });

  it('must be given again for a copy', () => {
    expect(userDataReadBack(RULE)).toMatchObject({ type: 'lossy', detail: 'only administrators can read it back: it must be given again' });
  });

  it('never shows in a warning or an error', () => {
    const small = { ...RULE, maximumEncodedBytes: { bytes: 4, evidence } };
    const shown = (action: () => { readonly warnings: unknown }): string => {
      try {
        return JSON.stringify(action().warnings);
      } catch (error) {
        return isCloudError(error) ? JSON.stringify(error) : String(error);
      }
    };
    expect(shown(() => translateUserData({ text: SECRET }, RULE))).not.toContain(SECRET);
    expect(shown(() => translateUserData({ text: SECRET }, small))).not.toContain(SECRET);
    expect(shown(() => translateUserData({ base64: SECRET }, RULE))).not.toContain(SECRET);
  });
});
