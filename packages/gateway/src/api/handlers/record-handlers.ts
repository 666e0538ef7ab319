import { Readable } from 'node:stream';

import type { AuditEntry } from '../../audit/audit.ts';
import type { Schemas } from '../../contract.ts';
import type { Page, PageQuery } from '../../database/page.ts';
import type { Answer, Call, Handlers } from '../handler.ts';
import type { ServerParts } from '../http/server-parts.ts';
import { nextLink } from '../resources/next-link.ts';

export type RecordOperationId =
  | 'showSubject'
  | 'listTokens'
  | 'createToken'
  | 'revokeToken'
  | 'listProjects'
  | 'showProject'
  | 'putProject'
  | 'deleteProject'
  | 'listAudit'
  | 'exportAudit'
  | 'verifyAudit'
  | 'listWebhooks'
  | 'createWebhook'
  | 'deleteWebhook';

const DEFAULT_LIMIT = 100;
const NOTHING = { status: 204 } as const;

/** Records of the gateway itself. Their stores decide who may do what; the audit record is for administrators. */
export function recordHandlers({
  access,
  audit,
  projects,
  tokens,
  webhooks,
}: Pick<ServerParts, 'access' | 'audit' | 'projects' | 'tokens' | 'webhooks'>): Pick<Handlers, RecordOperationId> {
  return {
    showSubject: async ({ caller }) => {
      const grants = caller.grants.map(({ project, role, own }) => ({ project, role, own }));
      const expiresAt = caller.expiresAt === null ? null : new Date(caller.expiresAt).toISOString();
      return { status: 200, body: { subject: caller.subject, administrator: caller.administrator, grants, expiresAt } };
    },
    listTokens: async (call) => pageAnswer(call, await tokens.list(call.caller, pageQuery(call))),
    createToken: async ({ caller, body }) => ({ status: 201, body: await tokens.create(caller, body as Schemas['TokenInput']) }),
    revokeToken: async ({ caller, path }) => {
      await tokens.revoke(caller, path['id'] ?? '');
      return NOTHING;
    },
    listProjects: async (call) => pageAnswer(call, await projects.list(call.caller, pageQuery(call))),
    showProject: async ({ caller, path }) => ({ status: 200, body: await projects.show(caller, path['project'] ?? '') }),
    putProject: async ({ caller, path, body }) => ({
      status: 200,
      body: await projects.put(caller, path['project'] ?? '', body as Schemas['ProjectInput']),
    }),
    deleteProject: async ({ caller, path }) => {
      await projects.delete(caller, path['project'] ?? '');
      return NOTHING;
    },
    listAudit: async ({ caller, query, url }) => {
      access.requireAdministrator(caller);
      const { after = 0, limit = DEFAULT_LIMIT } = query as { readonly after?: number; readonly limit?: number };
      const items = await audit.list(after, limit);
      const last = items.length < limit ? undefined : items.at(-1);
      return { status: 200, headers: last === undefined ? {} : { link: nextLink(url, String(last.number), 'after') }, body: { items } };
    },
    exportAudit: async ({ caller }) => {
      access.requireAdministrator(caller);
      return { status: 200, stream: { type: 'application/x-ndjson', bytes: Readable.from(linesOf(audit.export())) } };
    },
    verifyAudit: async ({ caller }) => {
      access.requireAdministrator(caller);
      return { status: 200, body: await audit.verify() };
    },
    listWebhooks: async (call) => pageAnswer(call, await webhooks.list(call.caller, pageQuery(call))),
    createWebhook: async ({ caller, body }) => ({ status: 201, body: await webhooks.create(caller, body as Schemas['WebhookInput']) }),
    deleteWebhook: async ({ caller, path }) => {
      await webhooks.delete(caller, path['id'] ?? '');
      return NOTHING;
    },
  };
}

function pageQuery({ query }: Call): PageQuery {
  const { limit = DEFAULT_LIMIT, cursor = null } = query as Partial<PageQuery>;
  return { limit, cursor };
}

function pageAnswer({ url }: Call, { items, next }: Page<unknown>): Answer {
  return { status: 200, headers: next === null ? {} : { link: nextLink(url, next) }, body: { items } };
}

async function* linesOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}
