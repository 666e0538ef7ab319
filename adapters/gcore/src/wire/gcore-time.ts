import { instantOf, isUsualInstant } from '@isobar/transport/schema';

/**
 * A time of the platform as an UTC instant; null where there is none or it cannot be read.
 * Three forms were recorded: with `Z`, with `+0000`, and without a zone, which is read as UTC
 * (SOURCES.md#gcore-times-utc).
 */
export function toInstant(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (isUsualInstant(text)) return text;
  return instantOf(Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : `${text}Z`));
}
