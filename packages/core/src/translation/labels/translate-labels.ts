import type { Evidence } from '../../effect/evidence.ts';
import type { Warning } from '../../warning/warning.ts';

export type Labels = Readonly<Record<string, string>>;

/** What a cloud takes as the labels of a resource: Nova's metadata, Gcore's tags. */
export interface LabelRule {
  /** How many; null where no number is known. */
  readonly maximumCount: number | null;
  /** The whole key, its length included. */
  readonly key: RegExp;
  readonly allowedKey: string;
  readonly value: RegExp;
  readonly allowedValue: string;
  /** Keys that the cloud sets itself and nobody may write. */
  readonly reservedKeys: readonly string[];
}

export interface LabelTable {
  /** Null where the cloud has no labels. */
  readonly rule: LabelRule | null;
  readonly evidence: Evidence;
}

export interface TranslatedLabels {
  /** Labels to write to the cloud. */
  readonly cloud: Labels;
  /** Labels that only Isobar can keep. */
  readonly overlay: Labels;
  readonly warnings: readonly Warning[];
}

export interface MergedLabels {
  readonly labels: Labels;
  /** `overlay` as soon as one label is not the cloud's own, since others do not see that one. */
  readonly labelSource: 'cloud' | 'overlay' | null;
}

/** Each label goes to the cloud if it takes it, else into the overlay with a warning. None is lost. Pure. */
export function translateLabels(labels: Labels, { rule, evidence }: LabelTable): TranslatedLabels {
  const names = Object.keys(labels).sort();
  const refusals = new Map(names.map((name) => [name, refusalOf(name, labels[name] ?? '', rule)]));
  const taken = names.filter((name) => refusals.get(name) === null);
  const room = rule?.maximumCount ?? taken.length;
  for (const name of taken.slice(room)) refusals.set(name, `this cloud keeps at most ${room} labels`);
  const pick = (wanted: boolean): Labels =>
    Object.fromEntries(names.filter((name) => (refusals.get(name) === null) === wanted).map((name) => [name, labels[name] ?? '']));
  return {
    cloud: pick(true),
    overlay: pick(false),
    warnings: names.flatMap((name) => {
      const reason = refusals.get(name) ?? null;
      if (reason === null) return [];
      return [{ type: 'compatibility', subject: `labels.${name}`, detail: `kept by Isobar only: ${reason}`, source: evidence.source }];
    }),
  };
}

/** Labels as they show: those of the cloud, and those that only Isobar keeps. The cloud's own win, since others may have changed them. Pure. */
export function mergeLabels(cloud: Labels | null, overlay: Labels): MergedLabels {
  const own = cloud ?? {};
  const added = Object.keys(overlay).some((name) => !Object.hasOwn(own, name));
  const labelSource = added ? 'overlay' : cloud === null ? null : 'cloud';
  return { labels: Object.fromEntries([...Object.entries(overlay), ...Object.entries(own)]), labelSource };
}

function refusalOf(name: string, value: string, rule: LabelRule | null): string | null {
  if (rule === null) return 'this cloud has no labels';
  if (rule.reservedKeys.includes(name)) return 'the cloud sets this one itself';
  if (!rule.key.test(name)) return `a key is ${rule.allowedKey}`;
  return rule.value.test(value) ? null : `a value is ${rule.allowedValue}`;
}
