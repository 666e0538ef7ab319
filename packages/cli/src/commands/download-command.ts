import type { Command } from 'commander';

import { withIsobar } from '../context.ts';
import { writeNewFile } from '../new-file.ts';
import { showTransfer } from '../progress.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { required } from '../verbs/parse-options.ts';

interface DownloadOptions {
  readonly file?: string;
}

/** `isobar image download`: the bytes of an image, checked against what the cloud says of them. */
export function addDownloadCommand(image: Command, shell: Shell): void {
  const command = image
    .command('download')
    .argument('<ref>', '<cloud>/<id or name>')
    .description('write the bytes of an image to a new file')
    .option('--file <path>', 'file to write; must not exist');
  handledBy<DownloadOptions>(command, shell, run);
}

async function run({ arguments: [ref = ''], options, terminal, signal }: CommandRun<DownloadOptions>): Promise<void> {
  const file = required('--file', options.file);
  await withIsobar(options, terminal, (isobar) =>
    writeNewFile('--file', file, async (target) => {
      const download = await isobar.images.download(ref, { signal, onTransfer: showTransfer(terminal) });
      await target.writeFile(download.stream, { signal });
    }),
  );
  terminal.note(`${file}: complete`);
}
