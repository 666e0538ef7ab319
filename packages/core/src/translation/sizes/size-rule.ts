import type { Evidence } from '../../effect/evidence.ts';
import { invalidArgument } from '../../error/invalid-argument.ts';
import type { Warning } from '../../warning/warning.ts';

export const BYTES_PER_GIB = 2 ** 30;

/** In which sizes a cloud makes volumes. All amounts but the bytes count the cloud's own unit. */
export interface SizeRule {
  readonly unit: 'GiB' | 'GB';
  /** How many bytes one unit is read as. */
  readonly unitBytes: number;
  /** The smallest reading that the sources allow; less than `unitBytes` where nobody has measured what GB means. */
  readonly leastUnitBytes: number;
  readonly step: number;
  readonly minimum: number;
  /** Null where none is known. */
  readonly maximum: number | null;
  readonly evidence: Evidence;
}

export interface CloudSize {
  /** What is written to the cloud, in its unit. */
  readonly size: number;
  readonly sizeBytes: number;
  readonly warnings: readonly Warning[];
}

export interface SizeChoice {
  /** For the copy of a disk: enough bytes by the smallest reading of the unit too. */
  readonly certain?: boolean;
  /** What the size is for, such as `volumes[0].sizeGiB`. */
  readonly field?: string;
}

/**
 * The size that a cloud makes for the bytes asked for, never fewer. Pure.
 * @throws CloudError `invalid_argument` for a size that is no positive number or above the cloud's maximum
 */
export function toCloudSize(sizeBytes: number, rule: SizeRule, { certain = false, field = 'sizeGiB' }: SizeChoice = {}): CloudSize {
  const { unit, unitBytes, leastUnitBytes, minimum, step, maximum, evidence } = rule;
  if (!Number.isFinite(sizeBytes) || sizeBytes <= 0) throw invalidArgument(field, toGiB(sizeBytes), 'a size above 0');
  const units = Math.max(minimum, Math.ceil(sizeBytes / (certain ? leastUnitBytes : unitBytes)));
  const size = Math.ceil(units / step) * step;
  const tooLarge = maximum !== null && size > maximum;
  if (tooLarge && evidence.level !== 'assumed')
    throw invalidArgument(field, sizeBytes / BYTES_PER_GIB, `at most ${maximum} ${unit}`).with({ extra: { source: evidence.source } });
  const gets = size * unitBytes;
  const warn = (type: Warning['type'], detail: string): Warning => ({ type, subject: field, detail, source: evidence.source });
  return {
    size,
    sizeBytes: gets,
    warnings: [
      ...(tooLarge ? [warn('assumed', `this cloud presumably makes at most ${maximum} ${unit}; sent as it is`)] : []),
      ...(gets > sizeBytes ? [warn('compatibility', `made larger: ${size} ${unit} for ${toGiB(sizeBytes)} GiB`)] : []),
      ...(leastUnitBytes < unitBytes && !certain ? [warn('assumed', `one ${unit} is read as ${unitBytes} bytes; it may be ${leastUnitBytes}`)] : []),
    ],
  };
}

/** Bytes of a size that the cloud shows in its unit. */
export function fromCloudSize(size: number, rule: SizeRule): number {
  return size * rule.unitBytes;
}

/** Whether so many bytes fit for certain, whatever the cloud's unit means. */
export function certainlyHolds(size: number, sizeBytes: number, rule: SizeRule): boolean {
  return size * rule.leastUnitBytes >= sizeBytes;
}

/**
 * Refuses to shrink a volume: no cloud does it, and the end of the disk would be lost.
 * @throws CloudError `invalid_argument`
 */
export function requireLarger(field: string, currentBytes: number, wantedBytes: number): void {
  if (wantedBytes <= currentBytes)
    throw invalidArgument(field, wantedBytes / BYTES_PER_GIB, `more than the present ${toGiB(currentBytes)} GiB: a volume cannot shrink`);
}

function toGiB(bytes: number): string {
  return String(Number((bytes / BYTES_PER_GIB).toFixed(3)));
}
