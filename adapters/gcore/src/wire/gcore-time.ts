import { usualInstant } from '@isobar/transport/schema';

/**
 * A time of the platform as an UTC instant; null where there is none or it cannot be read.
 * Three forms were recorded: with `Z`, with `+0000`, and without a zone, which is read as UTC
 * (SOURCES.md#gcore-times-utc).
 */
export function toInstant(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const usual = usualInstant(text);
  if (usual !== undefined) return usual;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : `${text}Z`;
  const milliseconds = Date.parse(zoned);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
