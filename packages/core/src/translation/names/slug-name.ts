import { createHash } from 'node:crypto';

import { CloudError } from '../../error/cloud-error.ts';
import type { Warning } from '../../warning/warning.ts';
import { checkName, fitsRule } from './name-rule.ts';
import type { NameRule } from './name-rule.ts';
import { romanize } from './romanize.ts';

/** The label under which the name that was asked for is kept. */
export const ORIGINAL_NAME_LABEL = 'isobar-name';

const DIGEST_LENGTH = 8;

export interface SluggedName {
  readonly name: string;
  /** What was asked for, to be kept as a label; null where the cloud takes it as it is. */
  readonly original: string | null;
  readonly warnings: readonly Warning[];
}

/**
 * A name that the cloud takes. The same name always gives the same slug; a slug ends with a digest of the name, so that
 * names that look alike in Latin letters stay different. A name that breaks an assumed rule is left as it is, with a warning. Pure.
 * @throws CloudError `internal` for a rule that leaves no room for a slug
 */
export function slugName(name: string, rule: NameRule, field = 'name'): SluggedName {
  const checked = checkName(name, rule, field);
  if (checked.verdict === 'ok') return { name, original: null, warnings: [] };
  if (checked.verdict === 'assumed') return { name, original: null, warnings: [checked.warning] };
  const slug = toSlug(name.normalize('NFC'), rule);
  const detail = `${JSON.stringify(name)} is written as ${JSON.stringify(slug)}: this cloud takes ${rule.allowed}`;
  return { name: slug, original: name, warnings: [{ type: 'lossy', subject: field, detail, source: checked.source }] };
}

function toSlug(name: string, rule: NameRule): string {
  const suffix = `-${createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LENGTH)}`;
  const room = rule.maximumLength - suffix.length;
  const stems = [name.trim(), romanize(name), 'name'].map((stem) => [...stem].slice(0, room).join(''));
  const slug = stems.map((stem) => `${stem}${suffix}`).find((candidate) => fitsRule(candidate, rule));
  if (slug === undefined) throw new CloudError('internal', `no name fits the rule: ${rule.allowed}`);
  return slug;
}
