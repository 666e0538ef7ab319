import type { Warning } from '../../warning/warning.ts';
import { IMAGE_FIELDS } from './image-property-table.ts';
import type { ImageFacts, ImageField, ImageProperty, ImagePropertyTable, PropertyValue } from './image-property-table.ts';

export type ImageProperties = Readonly<Record<string, PropertyValue>>;

export interface TranslatedImage {
  readonly properties: ImageProperties;
  readonly warnings: readonly Warning[];
}

/** What is known of an image, as the cloud's properties; each fact that it cannot keep has a warning. Null is not known and not sent. Pure. */
export function toImageProperties(image: ImageFacts, table: ImagePropertyTable): TranslatedImage {
  const known = IMAGE_FIELDS.flatMap((field) => {
    const value = image[field];
    return value === undefined || value === null ? [] : [{ field, value, row: table[field] }];
  });
  const written = known.map(({ field, value, row }) => ({
    field,
    value,
    row,
    native: row.property === null ? undefined : toNativeValue(value, row),
  }));
  return {
    properties: Object.fromEntries(
      written.flatMap(({ row, native }): (readonly [string, PropertyValue])[] =>
        row.property === null || native === undefined ? [] : [[row.property, native]],
      ),
    ),
    warnings: written.flatMap(({ field, value, row, native }): readonly Warning[] => {
      if (native !== undefined) return [];
      return [{ type: 'unsupported', subject: field, detail: reasonOf(row, value), source: row.evidence.source }];
    }),
  };
}

/** The neutral facts in a cloud's properties; a closed list's unknown word, and what is not said, is left out. Pure. */
export function fromImageProperties(properties: Readonly<Record<string, unknown>>, table: ImagePropertyTable): ImageFacts {
  return Object.fromEntries(
    IMAGE_FIELDS.flatMap((field: ImageField) => {
      const row = table[field];
      const native = row.property === null ? undefined : properties[row.property];
      if (row.property === null || !isPropertyValue(native)) return [];
      const value = toNeutralValue(native, row);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function reasonOf(row: ImagePropertyTable[ImageField], value: PropertyValue): string {
  if (row.property === null) return 'this cloud keeps no such property';
  return row.readOnly === true ? `this cloud sets ${row.property} itself` : `this cloud knows no ${row.property} of ${JSON.stringify(value)}`;
}

function toNativeValue(value: PropertyValue, { values = [], closed = false, readOnly = false }: ImageProperty): PropertyValue | undefined {
  if (readOnly) return undefined;
  return values.find(([neutral]) => neutral === value)?.[1] ?? (closed ? undefined : value);
}

function toNeutralValue(value: PropertyValue, { values = [], closed = false }: ImageProperty): PropertyValue | undefined {
  return values.find(([, native]) => sameWord(native, value))?.[0] ?? (closed ? undefined : value);
}

/** Properties are texts that people write: `Yes` is `yes`. */
function sameWord(a: PropertyValue, b: PropertyValue): boolean {
  return a === b || String(a).toLowerCase() === String(b).toLowerCase();
}

function isPropertyValue(value: unknown): value is PropertyValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
