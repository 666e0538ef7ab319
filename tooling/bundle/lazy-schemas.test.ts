import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';
import { expect, it } from 'vitest';

interface LazySchemas {
  readonly lazySchemas: (checks?: ReadonlyMap<string, { readonly source: string; readonly conditions: readonly string[] }>) => Plugin;
  readonly placeName: (id: string, node: { readonly start: number }) => string;
}

const { lazySchemas, placeName } = (await import(new URL('lazy-schemas.mjs', import.meta.url).href)) as LazySchemas;

const ENTRY = '/packages/shop/src/entry.ts';

const SOURCES: Readonly<Record<string, string>> = {
  [ENTRY]: `
    import { z } from 'zod';
    const text = z.string().nullish();
    export const row = z.object({ name: text as unknown }), other = z.string();
    export const nameWire = z.string(), wholeId = z.coerce.string();
    export const forms = { name: { row: nameWire.refine(isLong, 'is short') } };
    function isLong(name: string): boolean {
      return name.length > 3;
    }
    export { made } from 'zod';
  `,
  // Notes what is made; a schema knows its parts.
  zod: `
    export const made = [];
    const schema = (kind, parts) => { made.push(kind); return { kind, parts, nullish: () => schema('nullish ' + kind), refine: () => schema('refined ' + kind) }; };
    export const z = { string: () => schema('string'), coerce: { string: () => schema('coerced string') }, object: (parts) => schema('object', parts) };
  `,
};

interface Made {
  readonly made: readonly string[];
  readonly row: { readonly kind: string; readonly parts: Readonly<Record<string, { readonly kind: string }>> };
  readonly forms: { readonly name: { readonly row: { readonly kind: string; readonly [CHECK]?: (value: unknown) => boolean } } };
}

const CHECK = Symbol.for('isobar.wireCheck');

const inMemory: Plugin = {
  name: 'in-memory',
  resolveId: (id) => (id in SOURCES ? id : null),
  load: (id) => SOURCES[id] ?? null,
};

async function load(plugin: Plugin): Promise<Made> {
  const bundle = await rolldown({ input: ENTRY, plugins: [inMemory, plugin] });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as Made;
}

it('a schema is made when it is first used, once, and with it only what it asks', async () => {
  const { made, row } = await load(lazySchemas());
  expect(made).toEqual([]);
  expect('kind' in row && row.kind).toBe('object');
  expect(made).toEqual(['object']);
  expect(row.parts['name']?.kind).toBe('nullish string');
  expect(made).toEqual(['object', 'string', 'nullish string']);
});

it('a check that was made ahead is asked without making its schema, with the conditions of the source', async () => {
  const place = placeName(ENTRY, { start: (SOURCES[ENTRY] ?? '').indexOf('nameWire.refine') });
  const source = "return (value) => typeof value === 'string' && conditions[0](value);";
  const { made, forms } = await load(lazySchemas(new Map([[place, { source, conditions: ['isLong'] }]])));
  const { row } = forms.name;
  expect(['long', 'abc', 7].map((value) => row[CHECK]?.(value))).toEqual([true, false, false]);
  expect(made).toEqual([]);
  expect(row.kind).toBe('refined string');
});

it('a condition that the source does not have is left to zod', async () => {
  const place = placeName(ENTRY, { start: (SOURCES[ENTRY] ?? '').indexOf('nameWire.refine') });
  const { forms } = await load(lazySchemas(new Map([[place, { source: 'return conditions[0];', conditions: ['isElsewhere'] }]])));
  expect(forms.name.row[CHECK]).toBeUndefined();
});
