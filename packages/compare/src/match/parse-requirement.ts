import { BYTES_PER_GIB, invalidArgument } from '@isobar/core';

import { ARCHITECTURES, architectureName } from './architecture.ts';
import { parseBitsPerSecond, parseBytes, parseCount } from './parse-amount.ts';
import type { FlavorRequirement } from './requirement.ts';

/** A requirement as it is written on a command line or in a query; names of the flags without their dashes. */
export interface RequirementFlags {
  readonly vcpu?: string | undefined;
  /** With its unit: `8GiB`, `8192MiB`. */
  readonly memory?: string | undefined;
  /** With its unit: `100GB`. */
  readonly disk?: string | undefined;
  readonly cpu?: string | undefined;
  readonly gpu?: string | undefined;
  readonly arch?: string | undefined;
  readonly os?: string | undefined;
  /** With its unit: `10Gbps`. */
  readonly network?: string | undefined;
}

const BYTES_PER_MIB = 2 ** 20;
const BITS_PER_GBIT = 1e9;

type Parsers = {
  readonly [Member in keyof FlavorRequirement]: readonly [
    keyof RequirementFlags,
    (field: string, text: string) => NonNullable<FlavorRequirement[Member]>,
  ];
};

/** How each flag is read. */
const PARSERS: Parsers = {
  vcpus: ['vcpu', parseCount],
  memoryMiB: ['memory', (field, text) => parseBytes(field, text) / BYTES_PER_MIB],
  diskGiB: ['disk', (field, text) => parseBytes(field, text) / BYTES_PER_GIB],
  vcpuKind: ['cpu', (field, text) => oneOf(field, text, ['shared', 'dedicated'])],
  architecture: ['arch', parseArchitecture],
  gpu: ['gpu', parseGpu],
  networkGbps: ['network', (field, text) => parseBitsPerSecond(field, text) / BITS_PER_GBIT],
  osType: ['os', (field, text) => oneOf(field, text, ['linux', 'windows'])],
};

/**
 * A requirement of its flags. What is not given is that of `base`, such as the requirement of an existing server, or not asked for.
 *
 * @throws CloudError `invalid_argument` for a flag that cannot be read, and for no vCPUs or no memory
 */
export function parseRequirement(flags: RequirementFlags, base: FlavorRequirement | null = null): FlavorRequirement {
  return {
    vcpus: read('vcpus') ?? base?.vcpus ?? missing('--vcpu', 'the least number of vCPUs, such as 2'),
    memoryMiB: read('memoryMiB') ?? base?.memoryMiB ?? missing('--memory', 'the least memory, such as 8GiB'),
    diskGiB: read('diskGiB') ?? base?.diskGiB ?? null,
    vcpuKind: read('vcpuKind') ?? base?.vcpuKind ?? null,
    architecture: read('architecture') ?? base?.architecture ?? null,
    gpu: read('gpu') ?? base?.gpu ?? null,
    networkGbps: read('networkGbps') ?? base?.networkGbps ?? null,
    osType: read('osType') ?? base?.osType ?? null,
  };

  function read<Member extends keyof FlavorRequirement>(member: Member): NonNullable<FlavorRequirement[Member]> | undefined {
    const [flag, parse] = PARSERS[member];
    const text = flags[flag];
    return text === undefined ? undefined : parse(`--${flag}`, text);
  }
}

function missing(field: string, allowed: string): never {
  throw invalidArgument(field, undefined, allowed);
}

function oneOf<Value extends string>(field: string, text: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === text.toLowerCase());
  if (found === undefined) throw invalidArgument(field, text, allowed.join(', '));
  return found;
}

function parseArchitecture(field: string, text: string): string {
  const name = architectureName(text);
  if (name === null) throw invalidArgument(field, text, Object.keys(ARCHITECTURES).join(', '));
  return name;
}

function parseGpu(field: string, text: string): string {
  if (!/[a-z0-9]/i.test(text)) throw invalidArgument(field, text, 'words of the name of a GPU, such as A10');
  return text.trim();
}
