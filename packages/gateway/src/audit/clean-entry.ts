import type { JsonObject } from '@isobar/core';

import { createLogRedactor } from '../observability/logs/redaction.ts';
import type { NewAuditEntry } from './audit.ts';

const redactor = createLogRedactor([]);

/** PostgreSQL keeps neither a NUL nor half of a surrogate pair; the hash must be of what is kept. */
const NUL = String.fromCodePoint(0);

/** An entry as it may be kept for good: whoever wrote it, without what looks like a secret, in text that the database keeps as it is. */
export function cleanEntry(entry: NewAuditEntry): NewAuditEntry {
  const { subject, action, cloud, target, operationId, detail } = entry;
  return {
    subject: wellFormed(subject),
    action,
    cloud: cloud === null ? null : wellFormed(cloud),
    target: target === null ? null : wellFormed(target),
    operationId: operationId === null ? null : wellFormed(operationId),
    detail: JSON.parse(JSON.stringify(redactor.value(detail), (_key, value: unknown) => keepable(value))) as JsonObject,
  };
}

function keepable(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [wellFormed(name), member]));
}

function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll(NUL, '\uFFFD');
}
