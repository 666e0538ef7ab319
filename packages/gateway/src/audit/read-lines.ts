import type { AuditEntry } from './audit.ts';

const NEWLINE = 0x0a;

/** What stands in place of a line that cannot be read: it fits into no chain. */
const DAMAGED: unknown = {};

/** Entries of an exported record, one a line, as they stream by. A line that is damaged becomes an entry that does not fit. */
export async function* readAuditLines(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<AuditEntry> {
  let rest = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(NEWLINE); end !== -1; end = rest.indexOf(NEWLINE)) {
      yield parseLine(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield parseLine(rest);
}

function parseLine(line: Buffer): AuditEntry {
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))) as AuditEntry;
  } catch {
    return DAMAGED as AuditEntry;
  }
}
