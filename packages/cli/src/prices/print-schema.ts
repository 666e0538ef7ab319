import { writeFileSync } from 'node:fs';

import { bookJsonSchema } from '@isobar/compare';
import type { Command } from 'commander';

import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface SchemaOptions {
  readonly write?: string;
}

/** `isobar prices schema`: what editors check price books with. */
export function defineSchema(prices: Command, shell: Shell): void {
  const command = prices.command('schema').description('print the JSON Schema of price books').option('--write <file>', 'write it into a file');
  handledBy<SchemaOptions>(command, shell, run);
}

async function run({ options, terminal }: CommandRun<SchemaOptions>): Promise<void> {
  const text = JSON.stringify(bookJsonSchema(), null, 2);
  if (options.write === undefined) terminal.out(text);
  else writeFileSync(options.write, `${text}\n`);
}
