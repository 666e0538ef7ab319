import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const ADAPTERS = fileURLToPath(new URL('../../adapters', import.meta.url));
const acting = readdirSync(ADAPTERS).filter((name) => readdirSync(join(ADAPTERS, name, 'src')).includes('acting.ts'));

describe('what an adapter does', () => {
  it.each(acting)('is functions only in %s: of anything else a bundle could not wait for the first use', async (name) => {
    const members: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(ADAPTERS, name, 'src', 'acting.ts')).href);
    expect(Object.values(members).map((member) => typeof member)).toEqual(Object.keys(members).map(() => 'function'));
  });

  it('stands apart in each adapter of a real cloud', () => {
    expect(acting).toEqual(['gcore', 'iwinv', 'openstack']);
  });
});
