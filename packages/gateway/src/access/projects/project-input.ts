import { invalidArgument, ORIGINAL_NAME_LABEL } from '@isobar/core';

import type { Schemas } from '../../contract.ts';
import type { Role, Selector } from '../caller.ts';

export interface CheckedProject {
  readonly selectors: readonly Selector[];
  readonly grants: readonly { readonly subject: string; readonly role: Role; readonly own: boolean }[];
}

const SUBJECT = /^(?:token:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:user|group):https?:\/\/[^#\s]+#.+)$/;

/**
 * A project as it is kept: no labels at all are the whole cloud, each grant stands once.
 * @throws CloudError `invalid_argument` for a subject that nobody can be, and for a label that renaming changes
 */
export function checkProject({ selectors, grants }: Schemas['ProjectInput']): CheckedProject {
  const checked = grants.map(({ subject, role, own = false }, index) => {
    if (SUBJECT.test(subject)) return { subject, role, own };
    throw invalidArgument(`/grants/${index}/subject`, subject, 'token:<id>, user:<issuer>#<sub> or group:<issuer>#<group>');
  });
  return {
    selectors: selectors.map(({ cloud, labels = {} }, index) => {
      // Isobar keeps a name there that the cloud could not take: a resource would change its project with its name.
      if (Object.hasOwn(labels, ORIGINAL_NAME_LABEL))
        throw invalidArgument(`/selectors/${index}/labels`, ORIGINAL_NAME_LABEL, 'a label that no name is kept in');
      return { cloud, labels: Object.keys(labels).length === 0 ? null : labels };
    }),
    grants: [...new Map(checked.map((grant) => [JSON.stringify(grant), grant])).values()],
  };
}
