import { isCloudError } from '@isobar/core';

import type { Access } from '../../access/access.ts';
import type { Audit } from '../../audit/audit.ts';

/** Access that records what was asked for and refused. What the caller may not even see is not told apart from what is not there. */
export function auditedAccess(access: Access, audit: Pick<Audit, 'record'>): Access {
  return {
    authenticate: (authorization) => access.authenticate(authorization),
    callerOf: (subject, groups) => access.callerOf(subject, groups),
    watch: (caller, onChange) => access.watch(caller, onChange),
    scope: (caller, permission) => access.scope(caller, permission),
    visibleClouds: (caller, clouds) => access.visibleClouds(caller, clouds),
    requireSomewhere: (caller, permission) => access.requireSomewhere(caller, permission),
    requireEverything: (caller, permission, clouds) => access.requireEverything(caller, permission, clouds),
    requireAdministrator: (caller) => access.requireAdministrator(caller),
    require: async (caller, permission, asked) => {
      try {
        await access.require(caller, permission, asked);
      } catch (error) {
        const isRefusal = isCloudError(error) && (error.code === 'permission_denied' || error.code === 'not_found');
        const entry = {
          subject: caller.subject,
          action: 'denied',
          cloud: asked.cloud,
          target: asked.ref,
          operationId: null,
          detail: { permission },
        } as const;
        if (isRefusal) await audit.record(entry);
        throw error;
      }
    },
  };
}
