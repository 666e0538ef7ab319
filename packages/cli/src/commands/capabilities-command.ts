import { writeFileSync } from 'node:fs';

import { readEvidenceFile, referenceAdapters } from '@isobar/sdk';
import type { Command } from 'commander';

import { capabilityMarkdown } from '../capabilities/capability-markdown.ts';
import { CAPABILITY_COLUMNS, CAPABILITY_LIST_COLUMNS } from '../capabilities/capability-columns.ts';
import { capabilityRows } from '../capabilities/capability-row.ts';
import { withProbedEvidence } from '../capabilities/probed-evidence.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';

interface CapabilityOptions {
  readonly provider?: readonly string[];
  readonly action?: readonly string[];
  readonly evidence?: readonly string[];
  readonly writeDocs?: string;
}

/** `isobar capabilities`: what each provider can do, at what price in losses, and how well that is known. */
export function defineCapabilities(command: Command, shell: Shell): void {
  command
    .option('--provider <names>', 'only these providers', commaList)
    .option('--action <names>', 'only these actions', commaList)
    .option('--evidence <files>', 'evidence files of isobar probe: what they saw is shown as real', commaList)
    .option('--write-docs <file>', 'write the table as Markdown');
  handledBy<CapabilityOptions>(command, shell, run);
}

async function run({ options, terminal }: CommandRun<CapabilityOptions>): Promise<void> {
  const files = (options.evidence ?? []).map(readEvidenceFile);
  const rows = withProbedEvidence(capabilityRows(await referenceAdapters()), files).filter(
    (row) => (options.provider?.includes(row.provider) ?? true) && (options.action?.includes(row.action) ?? true),
  );
  if (options.writeDocs !== undefined) {
    writeFileSync(options.writeDocs, capabilityMarkdown(rows));
    return;
  }
  const columns = chooseColumns(CAPABILITY_COLUMNS, CAPABILITY_LIST_COLUMNS, options.columns);
  terminal.out(
    formatList(options.output, { rows, envelope: { items: rows, failures: [], warnings: [], coverage: [] }, columns, nameOf: (row) => row.ref }),
  );
}
