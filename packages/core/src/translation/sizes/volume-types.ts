import type { Evidence } from '../../effect/evidence.ts';
import { invalidArgument } from '../../error/invalid-argument.ts';
import type { Warning } from '../../warning/warning.ts';
import type { SizeRule } from './size-rule.ts';

/** One volume type of a cloud; null where nobody says. */
export interface VolumeTypeRule {
  /** The cloud's own word. */
  readonly name: string;
  readonly medium: 'ssd' | 'hdd' | null;
  readonly size: SizeRule;
  readonly snapshots: boolean | null;
  readonly extend: boolean | null;
  readonly retype: boolean | null;
  readonly deprecated: boolean;
  readonly evidence: Evidence;
}

export interface VolumeTypeTable {
  readonly types: readonly VolumeTypeRule[];
  /** The type that a volume gets when none is named; null where one must be named. */
  readonly defaultType: string | null;
  /** For types that only the running cloud knows; null where the list is complete. */
  readonly otherTypes: Omit<VolumeTypeRule, 'name'> | null;
}

export interface ChosenVolumeType {
  readonly type: VolumeTypeRule;
  readonly warnings: readonly Warning[];
}

/**
 * The type that a request names, with what is known of it. Pure.
 * @param name the cloud's word; left out, the cloud's default
 * @param catalogue the types that the running cloud listed, where they were read: these win over the table
 * @throws CloudError `invalid_argument` for a type that the cloud does not have, or none where one must be named
 */
export function chooseVolumeType(
  name: string | undefined,
  table: VolumeTypeTable,
  { field = 'volumes.type', catalogue }: { readonly field?: string; readonly catalogue?: readonly string[] } = {},
): ChosenVolumeType {
  const wanted = name ?? table.defaultType;
  const known = table.types.find((type) => type.name === wanted);
  const names = catalogue ?? table.types.map((type) => type.name);
  if (wanted === null || (!names.includes(wanted) && (catalogue !== undefined || table.otherTypes === null)))
    throw invalidArgument(field, name, names.join(', '));
  const { otherTypes } = table;
  const type = known ?? (otherTypes === null ? undefined : { name: wanted, ...otherTypes });
  if (type === undefined) throw invalidArgument(field, name, table.types.map((row) => row.name).join(', '));
  const { source } = type.evidence;
  const warning: Warning = { type: 'deprecated', subject: field, detail: `the cloud no longer recommends the type ${type.name}`, source };
  return { type, warnings: type.deprecated ? [warning] : [] };
}
