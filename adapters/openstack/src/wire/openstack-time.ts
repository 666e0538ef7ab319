import { instantOf, isUsualInstant } from '@isobar/transport/schema';

const HAS_ZONE = /(Z|[+-]\d\d:?\d\d)$/;

/** UTC instant in ISO 8601 with Z. Times without a zone are UTC (SOURCES.md#nova-server-times, #cinder-volume-times). */
export function fromOpenStackTime(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return isUsualInstant(text) ? text : instantOf(Date.parse(HAS_ZONE.test(text) ? text : `${text}Z`));
}
