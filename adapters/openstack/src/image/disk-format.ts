import { headOfFile } from '@isobar/transport';

/** First bytes of the formats that Glance knows, by their place. */
const SIGNATURES: readonly { readonly format: string; readonly at: number; readonly bytes: string }[] = [
  { format: 'qcow2', at: 0, bytes: 'QFI\xfb' },
  { format: 'vmdk', at: 0, bytes: 'KDMV' },
  { format: 'vmdk', at: 0, bytes: '# Disk Descriptor' },
  { format: 'vhdx', at: 0, bytes: 'vhdxfile' },
  { format: 'vhd', at: 0, bytes: 'conectix' },
  { format: 'vdi', at: 0x40, bytes: '\x7f\x10\xda\xbe' },
  { format: 'iso', at: 0x8001, bytes: 'CD001' },
];

const LAST = 0x8006;

/** Endings of names; `img` may be anything. */
const ENDINGS = new Set(['raw', 'qcow2', 'vmdk', 'vhd', 'vhdx', 'vdi', 'iso']);

/** The format of a disk in a file: what has no signature is raw. null for a file that cannot be read. */
export async function formatOfFile(path: string): Promise<string | null> {
  const head = (await headOfFile(path, LAST))?.toString('latin1') ?? null;
  return head === null ? null : (SIGNATURES.find(({ at, bytes }) => head.startsWith(bytes, at))?.format ?? 'raw');
}

/** By the ending of the path in an address; null for others. Pure. */
export function formatOfUrl(url: string): string | null {
  const ending = /\.(?<ending>\w+)(?:[?#]|$)/.exec(url)?.groups?.['ending']?.toLowerCase() ?? '';
  return ENDINGS.has(ending) ? ending : null;
}
