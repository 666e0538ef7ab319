import { measureFile } from '@isobar/sdk';

import { parseLabels, parseNumber, required } from './parse-options.ts';
import { LABEL } from './server-options.ts';
import type { RequestMembers, Verb } from './verb.ts';

interface ImageOptions {
  readonly name?: string;
  readonly url?: string;
  readonly file?: string;
  readonly format?: string;
  readonly os?: string;
  readonly osDistribution?: string;
  readonly osVersion?: string;
  readonly architecture?: string;
  readonly minDiskGib?: string;
  readonly minMemoryMib?: string;
  readonly firmware?: string;
  readonly secureBoot?: boolean;
  readonly machineType?: string;
  readonly diskBus?: string;
  readonly nicModel?: string;
  readonly scsiModel?: string;
  readonly guestAgent?: boolean;
  readonly sshKey?: string;
  readonly label?: readonly string[];
}

async function importRequest(options: ImageOptions): Promise<RequestMembers> {
  return {
    name: required('--name', options.name),
    url: options.url,
    file: options.file === undefined ? undefined : await measureFile(options.file),
    diskFormat: options.format,
    osType: options.os,
    osDistribution: options.osDistribution,
    osVersion: options.osVersion,
    architecture: options.architecture,
    minDiskGiB: parseNumber('--min-disk-gib', options.minDiskGib),
    minMemoryMiB: parseNumber('--min-memory-mib', options.minMemoryMib),
    firmware: options.firmware,
    secureBoot: options.secureBoot,
    machineType: options.machineType,
    diskBus: options.diskBus,
    nicModel: options.nicModel,
    scsiModel: options.scsiModel,
    guestAgent: options.guestAgent,
    sshKeyPolicy: options.sshKey,
    labels: parseLabels(options.label),
  };
}

export const IMAGE_VERBS: readonly Verb<ImageOptions>[] = [
  {
    verb: 'import',
    text: 'make an image of a file of this machine or of a URL',
    creates: true,
    options: [
      { flags: '--name <name>', text: 'name of the image' },
      { flags: '--file <path>', text: 'file to upload' },
      { flags: '--url <url>', text: 'address that the cloud reads it from' },
      { flags: '--format <format>', text: 'disk format, such as raw or qcow2' },
      { flags: '--os <type>', text: 'linux or windows' },
      { flags: '--os-distribution <name>', text: 'such as ubuntu' },
      { flags: '--os-version <version>', text: 'such as 24.04' },
      { flags: '--architecture <name>', text: 'such as x86_64' },
      { flags: '--min-disk-gib <size>', text: 'least root disk in GiB' },
      { flags: '--min-memory-mib <size>', text: 'least memory in MiB' },
      { flags: '--firmware <kind>', text: 'bios or uefi' },
      { flags: '--secure-boot', text: 'needs secure boot' },
      { flags: '--machine-type <type>', text: 'such as q35' },
      { flags: '--disk-bus <bus>', text: 'such as virtio or scsi' },
      { flags: '--nic-model <model>', text: 'such as virtio' },
      { flags: '--scsi-model <model>', text: 'such as virtio-scsi' },
      { flags: '--guest-agent', text: 'has the guest agent' },
      { flags: '--ssh-key <policy>', text: 'allow, deny or required' },
      LABEL,
    ],
    wanted: (options) => ({ action: 'importImage', request: importRequest(options) }),
  },
  { verb: 'delete', text: 'delete an image', wanted: () => ({ action: 'deleteImage', request: {} }) },
];
