import type { Evidence } from '../../effect/evidence.ts';
import { invalidArgument } from '../../error/invalid-argument.ts';
import type { Warning } from '../../warning/warning.ts';
import type { SizeRule } from './size-rule.ts';

/** What can be done with a volume of a type; null where nobody says. */
export interface VolumeTypeFacts {
  readonly medium: 'ssd' | 'hdd' | null;
  readonly size: SizeRule;
  readonly snapshots: boolean | null;
  readonly extend: boolean | null;
  readonly retype: boolean | null;
  readonly deprecated: boolean;
  readonly evidence: Evidence;
}

export interface VolumeTypeRule extends VolumeTypeFacts {
  /** The cloud's own word. */
  readonly name: string;
}

export interface VolumeTypeTable {
  readonly types: readonly VolumeTypeRule[];
  /** Whether a request must name one. */
  readonly typeRequired: boolean;
  /** The type of a volume that names none; null where only the running cloud knows. */
  readonly defaultType: string | null;
  /** For types that only the running cloud knows; null where the list is complete. */
  readonly otherTypes: VolumeTypeFacts | null;
}

export interface ChosenVolumeType {
  /** Null leaves the choice to the cloud. */
  readonly name: string | null;
  readonly facts: VolumeTypeFacts;
  readonly warnings: readonly Warning[];
}

interface TypeChoice {
  /** What the type is for, such as `volumes[0].type`. */
  readonly field?: string;
  /** The types that the running cloud listed, where they were read: these win over the table. */
  readonly catalogue?: readonly string[];
}

/**
 * The type of a new volume, with what is known of it. Pure.
 * @param name the cloud's word; left out, the cloud's default
 * @throws CloudError `invalid_argument` for a type that the cloud does not have, or none where one must be named
 */
export function chooseVolumeType(name: string | undefined, table: VolumeTypeTable, { field = 'type', catalogue }: TypeChoice = {}): ChosenVolumeType {
  const { types, typeRequired, defaultType, otherTypes } = table;
  const wanted = name ?? defaultType;
  const facts = types.find((type) => type.name === wanted) ?? otherTypes;
  const refused = name === undefined ? typeRequired : catalogue?.includes(name) === false;
  if (refused || facts === null) throw invalidArgument(field, name, (catalogue ?? types.map((type) => type.name)).join(', '));
  const detail = `the cloud no longer recommends the type ${wanted}`;
  return { name: wanted, facts, warnings: facts.deprecated ? [{ type: 'deprecated', subject: field, detail, source: facts.evidence.source }] : [] };
}
