import type { Command } from 'commander';

/** The options that say what a server has to have, as `parseRequirement` reads them. */
export function addRequirementOptions(command: Command): Command {
  return command
    .option('--vcpu <number>', 'the least number of vCPUs')
    .option('--memory <size>', 'the least memory, with its unit: 8GiB, 8192MiB')
    .option('--disk <size>', 'the least root disk, with its unit: 100GB, 100GiB; what a flavor lacks of it is a volume')
    .option('--cpu <kind>', 'shared or dedicated')
    .option('--gpu <name>', 'words of the name of its GPU, such as A10')
    .option('--arch <name>', 'architecture: aarch64; left out, x86_64 or one that is not told')
    .option('--os <name>', 'linux or windows')
    .option('--network <speed>', 'the least speed of its network, such as 10Gbps');
}
