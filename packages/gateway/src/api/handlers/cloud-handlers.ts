import type { Warning } from '@isobar/core';
import { withoutSecrets } from '@isobar/sdk';
import type { Isobar, NativeReply, NativeRequest } from '@isobar/sdk';

import type { Caller, Permission } from '../../access/caller.ts';
import type { Schemas } from '../../contract.ts';
import type { CloudCondition } from '../../inventory/inventory.ts';
import type { Answer, Call, Handlers } from '../handler.ts';
import type { ServerParts } from '../http/server-parts.ts';
import type { Guard } from '../resources/guard.ts';

export type CloudOperationId =
  | 'listClouds'
  | 'showCloud'
  | 'checkCloud'
  | 'showPlace'
  | 'signOutOfCloud'
  | 'refreshCloud'
  | 'showBilling'
  | 'quotePrices'
  | 'showPriceBook'
  | 'requestNatively'
  | 'findNativeOperation';

export type CloudParts = Pick<ServerParts, 'access' | 'audit' | 'clouds' | 'inventory'> & { readonly guard: Guard };

/** Clouds themselves: what is known of them, and what is asked of them whole. */
export function cloudHandlers(parts: CloudParts): Pick<Handlers, CloudOperationId> {
  const { access, audit, clouds, guard, inventory } = parts;
  /** Guards a cloud, then asks it. */
  const onCloud =
    (permission: Permission, work: (isobar: Isobar, cloud: string, call: Call) => Promise<unknown>) =>
    async (call: Call): Promise<Answer> => {
      const { cloud = '' } = call.path;
      await guard.cloud({ caller: call.caller, cloud }, permission);
      return { status: 200, body: await clouds.use((isobar) => work(isobar, cloud, call)) };
    };
  const shown = async (isobar: Isobar, cloud: string, { caller }: Call) => toCloud(isobar, cloud, { caller, conditions: await inventory.clouds() });
  return {
    listClouds: async ({ caller }) => {
      const conditions = await inventory.clouds();
      const names = access.visibleClouds(caller, clouds.names());
      const items = await clouds.use(async (isobar) => names.map((name) => toCloud(isobar, name, { caller, conditions })));
      return { status: 200, body: { items, failures: [], warnings: [], coverage: [] } };
    },
    showCloud: onCloud('read', shown),
    checkCloud: onCloud('read', (isobar, cloud, { signal }) => isobar.clouds.check(cloud, { signal })),
    showPlace: onCloud('read', (isobar, cloud, { signal }) => isobar.clouds.place(cloud, { signal })),
    signOutOfCloud: onCloud('administer', async (isobar, cloud, { signal }) => ({ signOut: await isobar.clouds.signOut(cloud, { signal }) })),
    refreshCloud: async (call) => {
      const answer = await onCloud('refresh', shown)(call);
      // How it goes is told by the state of the cloud.
      inventory.refresh(call.path['cloud'] ?? '').catch(() => undefined);
      return { ...answer, status: 202 };
    },
    showBilling: onCloud('read', (isobar, cloud, { signal }) => isobar.prices.billing(cloud, { signal })),
    quotePrices: onCloud('read', async (isobar, cloud, { body, signal }) => ({
      parts: await isobar.prices.quote(cloud, body as Schemas['QuoteRequest'], { signal }),
    })),
    showPriceBook: onCloud('read', async (isobar, cloud) => (await isobar.clouds.priceBook(cloud)) ?? NO_BOOK),
    requestNatively: async (call) => {
      const { caller, body, path: place, signal } = call;
      const { cloud = '' } = place;
      await guard.cloud({ caller, cloud }, 'native');
      const { showSecrets = false, ...request } = body as Schemas['NativeRequestInput'];
      const { method, path, service = null } = request;
      const record = (status: number | null, requestId: string | null) =>
        audit.record({
          subject: caller.subject,
          action: 'native',
          cloud,
          target: null,
          operationId: null,
          detail: { method, path: pathOnly(path), service, status, requestId },
        });
      // Recorded before it is sent: what is not written down is not done.
      await record(null, null);
      // A write goes on when the caller goes away: what was sent is recorded with what became of it.
      const sent = method === 'GET' || method === 'HEAD' ? { ...request, signal } : request;
      const reply = await clouds.use((isobar) => isobar.native(cloud).request(sent as NativeRequest));
      await record(reply.status, reply.requestId);
      return { status: 200, body: toReply(reply, showSecrets), keptBody: toReply(reply, false) };
    },
    findNativeOperation: onCloud('read', (isobar, cloud, { body }) => isobar.native(cloud).find(body as Schemas['NativeRequestInput'])),
  };
}

interface Seen {
  readonly caller: Caller;
  readonly conditions: readonly CloudCondition[];
}

/** What is odd in the settings is for those who can change them. */
function toCloud(isobar: Isobar, name: string, { caller, conditions }: Seen) {
  const { state, since, error, freshness } = conditions.find(({ cloud }) => cloud === name) ?? NOT_ASKED;
  const quotes = quotesOf(isobar, name);
  const warnings: readonly Warning[] = caller.administrator ? isobar.clouds.warnings(name) : [];
  const settings = { name, provider: isobar.clouds.provider(name), readOnly: isobar.clouds.isReadOnly(name), warnings };
  return { ...settings, state, since, error, freshness, ...(quotes === null ? {} : { quotes }) };
}

/** null of a cloud whose settings are wrong: that is told where it is used, and hides no other cloud. */
function quotesOf(isobar: Isobar, name: string): boolean | null {
  try {
    return isobar.prices.quotes(name);
  } catch {
    return null;
  }
}

const NO_BOOK = { text: null, source: null };

const NOT_ASKED = { state: 'notAsked', since: null, error: null, freshness: [] } as const;

function toReply({ status, headers, requestId, body }: NativeReply, showSecrets: boolean) {
  const shown = showSecrets ? { headers, body } : (withoutSecrets({ headers, body }) as Pick<NativeReply, 'headers' | 'body'>);
  return { status, headers: shown.headers, requestId, body: shown.body ?? null };
}

/** What follows the question mark may be a secret. */
function pathOnly(path: string): string {
  return path.split('?', 1)[0] ?? '';
}
