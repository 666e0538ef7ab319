import { parseLabels, parseNumber, required } from './parse-options.ts';
import { LABEL } from './server-options.ts';
import type { Verb } from './verb.ts';

interface VolumeOptions {
  readonly name?: string;
  readonly sizeGib?: string;
  readonly type?: string;
  readonly zone?: string;
  readonly image?: string;
  readonly snapshot?: string;
  readonly volume?: string;
  readonly server?: string;
  readonly description?: string;
  readonly label?: readonly string[];
  readonly snapshots?: boolean;
  readonly migrate?: boolean;
  readonly force?: boolean;
}

const NAME = { flags: '--name <name>', text: 'name' };
const DESCRIPTION = { flags: '--description <text>', text: 'description' };
const SIZE = { flags: '--size-gib <size>', text: 'size in GiB' };
const TYPE = { flags: '--type <type>', text: 'volume type' };

export const VOLUME_VERBS: readonly Verb<VolumeOptions>[] = [
  {
    verb: 'create',
    text: 'create a volume: empty, or from an image, a snapshot or another volume',
    creates: true,
    options: [
      NAME,
      SIZE,
      TYPE,
      { flags: '--zone <zone>', text: 'zone' },
      { flags: '--image <image>', text: 'image to fill it with' },
      { flags: '--snapshot <snapshot>', text: 'snapshot to make it of' },
      { flags: '--volume <volume>', text: 'volume to copy' },
      { flags: '--server <server>', text: 'server to attach it to at birth' },
      DESCRIPTION,
      LABEL,
    ],
    wanted: ({ name, sizeGib, type, zone, image, snapshot, volume, server, description, label }) => ({
      action: 'createVolume',
      request: {
        name,
        sizeGiB: parseNumber('--size-gib', sizeGib),
        type,
        zone,
        image,
        snapshot,
        volume,
        server,
        description,
        labels: parseLabels(label),
      },
    }),
  },
  {
    verb: 'delete',
    text: 'delete a volume',
    options: [{ flags: '--snapshots', text: 'its snapshots too' }],
    wanted: ({ snapshots }) => ({ action: 'deleteVolume', request: { snapshots } }),
  },
  {
    verb: 'extend',
    text: 'make a volume larger',
    options: [SIZE],
    wanted: ({ sizeGib }) => ({ action: 'extendVolume', request: { sizeGiB: parseNumber('--size-gib', required('--size-gib', sizeGib)) } }),
  },
  {
    verb: 'retype',
    text: 'give a volume another type',
    options: [TYPE, { flags: '--migrate', text: 'let it move to another back end' }],
    wanted: ({ type, migrate }) => ({ action: 'retypeVolume', request: { type: required('--type', type), migrate } }),
  },
  {
    verb: 'snapshot',
    text: 'take a snapshot of a volume',
    options: [NAME, DESCRIPTION, { flags: '--force', text: 'also while it is attached' }],
    wanted: ({ name, description, force }) => ({ action: 'snapshotVolume', request: { name: required('--name', name), description, force } }),
  },
  {
    verb: 'revert',
    text: 'bring a volume back to a snapshot',
    options: [{ flags: '--snapshot <snapshot>', text: 'snapshot, by id or name' }],
    wanted: ({ snapshot }) => ({ action: 'revertVolume', request: { snapshot: required('--snapshot', snapshot) } }),
  },
];

export const VOLUME_SNAPSHOT_VERBS: readonly Verb[] = [
  { verb: 'delete', text: 'delete a snapshot', wanted: () => ({ action: 'deleteVolumeSnapshot', request: {} }) },
];
