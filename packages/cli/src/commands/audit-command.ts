import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { GatewayAuditVerdict } from '@isobar/client';
import { CloudError, invalidArgument } from '@isobar/core';
import { readAuditLines, verifyChain } from '@isobar/gateway/audit';
import type { Command } from 'commander';

import type { Terminal } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import { withRecords } from '../gateway/with-records.ts';
import type { Column } from '../output/column.ts';
import { chooseColumns, formatObject } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface VerifyOptions {
  readonly head?: string;
}

interface ExportOptions {
  readonly to?: string;
}

const COLUMNS: readonly Column<GatewayAuditVerdict>[] = [
  { name: 'valid', value: (row) => row.valid },
  { name: 'entries', value: (row) => row.entries },
  { name: 'firstBroken', value: (row) => row.firstBroken },
  { name: 'head', value: (row) => row.head },
];

/** `isobar audit …` */
export function defineAudit(audit: Command, shell: Shell): void {
  handledBy<VerifyOptions>(
    audit
      .command('verify')
      .argument('[file]', 'an exported record; left out, that of the gateway')
      .description('recompute the chain of hashes of an audit record')
      .option('--head <hash>', 'hash of an entry that was there once: finds a record that was cut off or written anew'),
    shell,
    runVerify,
  );
  handledBy<ExportOptions>(
    audit.command('export').description('the whole audit record as lines of JSON').option('--to <file>', 'file to write, readable by you alone'),
    shell,
    runExport,
  );
}

async function runVerify(run: CommandRun<VerifyOptions>): Promise<ExitCode> {
  const { options, terminal } = run;
  const columns = chooseColumns(
    COLUMNS,
    COLUMNS.map(({ name }) => name),
    options.columns,
  );
  const verdict = await verdictOf(run);
  terminal.out(formatObject(options.output, { rows: [verdict], envelope: verdict, columns, nameOf: ({ head }) => head ?? '' }));
  if (verdict.valid) return EXIT.ok;
  terminal.error(whatIsWrong(verdict));
  return EXIT.failed;
}

/** A head that is known is looked for here, over the exported record: the gateway could say what it likes. */
async function verdictOf({ arguments: [file], options, terminal }: CommandRun<VerifyOptions>): Promise<GatewayAuditVerdict> {
  const head = checkedHead(options.head);
  if (file !== undefined) return verifyChain(readAuditLines(fileBytes(file)), head);
  return withRecords(options, terminal, async (records) =>
    head === null ? records.verifyAudit() : verifyChain(readAuditLines(await records.exportAudit()), head),
  );
}

function whatIsWrong({ entries, firstBroken }: GatewayAuditVerdict): string {
  if (firstBroken !== null && firstBroken > entries) return 'error: the entry of --head is not there: the record was cut off, or written anew';
  return `error: entry ${firstBroken} does not fit: it or one before it was changed, moved or taken out`;
}

function checkedHead(head: string | undefined): string | null {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw invalidArgument('head', head, '64 hexadecimal digits, as audit verify shows them');
  return head ?? null;
}

async function* fileBytes(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array;
  } catch (error) {
    throw unusable('file', file, 'a file that can be read', error);
  }
}

async function runExport({ options, terminal }: CommandRun<ExportOptions>): Promise<void> {
  const { to } = options;
  await withRecords(options, terminal, async (records) => {
    const bytes = await records.exportAudit();
    if (to === undefined) return printLines(bytes, terminal);
    return writeFile(to, bytes);
  });
}

async function printLines(bytes: AsyncIterable<Uint8Array>, terminal: Terminal): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) terminal.out(lines.join('\n'));
    await terminal.hasRoom?.();
  }
  if (rest !== '') terminal.out(rest);
}

async function writeFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await once(target, 'open').catch((error: unknown) => {
    throw unusable('to', file, 'a new file that can be written', error);
  });
  await pipeline(Readable.from(bytes), target);
}

function unusable(field: string, given: string, allowed: string, cause: unknown): CloudError {
  return new CloudError(
    'invalid_argument',
    `${field}: got ${given}, allowed is ${allowed}`,
    { field, given, allowed, outcome: 'not_applied' },
    { cause },
  );
}
