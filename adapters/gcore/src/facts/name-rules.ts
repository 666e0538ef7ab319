import type { Action, ActionRequest } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

/** SOURCES.md#gcore-name-pattern */
const NAME = /^[a-zA-Z0-9][a-zA-Z 0-9._-]{1,61}[a-zA-Z0-9._]$/;
const NAME_RULE = '3 to 63 ASCII letters, digits, spaces, dots, underscores and hyphens; a letter or digit first, no space or hyphen last';
const TAG_KEY = /^[^\s=]{1,255}$/;
const TAG_VALUE = /^(?!\s)[^\t\n]{0,255}(?<!\s)$/;
/** SOURCES.md#gcore-read-only-tags: these are the platform's own. */
const RESERVED_TAGS: ReadonlySet<string> = new Set(['image_id', 'image_name', 'os_distro', 'os_type', 'os_version', 'task_id']);

interface Named {
  readonly name?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly volumes?: readonly (string | { readonly name?: string })[];
}

/**
 * Refuses names and labels that this platform cannot take, before anything is sent.
 * @throws CloudError `invalid_argument` with the rule
 */
export function checkNames<A extends Action>(request: ActionRequest<A>): void {
  const { name, labels, volumes } = request as Named;
  checkName('name', name);
  for (const [index, volume] of (volumes ?? []).entries()) if (typeof volume === 'object') checkName(`volumes[${index}].name`, volume.name);
  for (const [key, value] of Object.entries(labels ?? {})) {
    if (!TAG_KEY.test(key)) throw invalidArgument(`labels.${key}`, key, 'a name of 1 to 255 characters without spaces and =');
    if (RESERVED_TAGS.has(key))
      throw invalidArgument(`labels.${key}`, key, `any name but ${[...RESERVED_TAGS].join(', ')}, which the platform sets itself`);
    if (!TAG_VALUE.test(value))
      throw invalidArgument(`labels.${key}`, value, 'a text of up to 255 characters without tabs, line ends and outer spaces');
  }
}

function checkName(field: string, name: string | undefined): void {
  if (name !== undefined && !NAME.test(name)) throw invalidArgument(field, name, NAME_RULE);
}
