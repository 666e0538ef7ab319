import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';
import { expect, it } from 'vitest';

const { lazySchemas } = (await import(new URL('lazy-schemas.mjs', import.meta.url).href)) as { readonly lazySchemas: Plugin };

const ENTRY = '/packages/shop/src/entry.ts';

const SOURCES: Readonly<Record<string, string>> = {
  [ENTRY]: `
    import { z } from 'zod';
    const text = z.string().nullish();
    export const row = z.object({ name: text as unknown }), other = z.string();
    export { made } from 'zod';
  `,
  // Notes what is made; a schema knows its parts.
  zod: `
    export const made = [];
    const schema = (kind, parts) => { made.push(kind); return { kind, parts, nullish: () => schema('nullish ' + kind) }; };
    export const z = { string: () => schema('string'), object: (parts) => schema('object', parts) };
  `,
};

interface Made {
  readonly made: readonly string[];
  readonly row: { readonly kind: string; readonly parts: Readonly<Record<string, { readonly kind: string }>> };
}

it('a schema is made when it is first used, once, and with it only what it asks', async () => {
  const inMemory: Plugin = {
    name: 'in-memory',
    resolveId: (id) => (id in SOURCES ? id : null),
    load: (id) => SOURCES[id] ?? null,
  };
  const bundle = await rolldown({ input: ENTRY, plugins: [inMemory, lazySchemas] });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const { made, row } = (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as Made;

  expect(made).toEqual([]);
  expect('kind' in row && row.kind).toBe('object');
  expect(made).toEqual(['object']);
  expect(row.parts['name']?.kind).toBe('nullish string');
  expect(made).toEqual(['object', 'string', 'nullish string']);
});
