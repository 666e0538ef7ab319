import type { KeystoneToken } from '../../model/identity.ts';
import type { ServiceContext } from '../shared/exchange.ts';
import { toKeystoneTime } from '../shared/times.ts';
import { describeCatalog } from './service-catalog.ts';

/** A token as Keystone describes it. The token itself is not in the body but in X-Subject-Token. */
export function toTokenBody(context: ServiceContext, token: KeystoneToken) {
  const { user, project, applicationCredential: credential } = token;
  const base = {
    methods: token.methods,
    user: { domain: user.domain, id: user.id, name: user.name, password_expires_at: null },
    audit_ids: [token.auditId],
    expires_at: toKeystoneTime(token.expiresAt),
    issued_at: toKeystoneTime(token.issuedAt),
  };
  if (project === null) return base;
  return {
    ...base,
    project: { domain: project.domain, id: project.id, name: project.name },
    is_domain: false,
    roles: token.roles,
    ...(credential === null ? {} : { application_credential: { id: credential.id, name: credential.name, restricted: true } }),
    catalog: describeCatalog(context, project.id),
  };
}
