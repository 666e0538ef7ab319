import { createReadStream } from 'node:fs';

import type { GatewayAuditVerdict } from '@isobar/client';
import { invalidArgument } from '@isobar/core';
import { readAuditLines, verifyChain } from '@isobar/gateway/audit';
import type { Command } from 'commander';

import type { Terminal } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import { withRecords } from '../gateway/with-records.ts';
import { writeNewFile } from '../new-file.ts';
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
    const { code } = error as NodeJS.ErrnoException;
    throw invalidArgument('file', file, `a file that can be read (${code})`);
  }
}

async function runExport({ options, terminal }: CommandRun<ExportOptions>): Promise<void> {
  const { to } = options;
  await withRecords(options, terminal, async (records) => {
    if (to === undefined) return printLines(await records.exportAudit(), terminal);
    return writeNewFile('--to', to, async (file) => file.writeFile(await records.exportAudit()), 0o600);
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
