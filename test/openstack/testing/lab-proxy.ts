import { createServer as createPlainServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { request } from 'undici';

import type { Service } from './lab-session.ts';
import { signIn } from './lab-session.ts';

/** One request that came to the proxy. */
export interface Passed {
  readonly service: string;
  readonly method: string;
  /** Path and query, without the service. */
  readonly path: string;
  readonly body: string;
  /** As the request named it; '' where it named none. */
  readonly microversion: string;
  /** null where the request was not handed on. */
  readonly status: number | null;
  /** What the lab answered. */
  readonly reply: string;
}

/** What becomes of a request. `loseReply`: the lab does it, the connection breaks before the answer. */
export type Fate = 'pass' | 'loseRequest' | 'loseReply' | { readonly status: number; readonly body: string };

export type Arrived = Omit<Passed, 'status' | 'reply'>;

/** A front of the lab: the same services below one address, with a book of what passed and a hand on the line. */
export interface LabProxy {
  readonly authUrl: string;
  readonly passed: readonly Passed[];
  /** Requests that change something; signing in does not. */
  writes(): readonly Passed[];
  /** Reads of resources; signing in and version documents are none. */
  reads(): readonly Passed[];
  forget(): void;
  /** Decides about each further request. */
  disturb(fate: (arrived: Arrived) => Fate): void;
  calm(): void;
  /** Called with each token that Keystone gave out through here. */
  watchTokens(listener: (token: string) => void): void;
  close(): Promise<void>;
}

interface TlsFiles {
  readonly key: string;
  readonly cert: string;
}

const HOP_HEADERS: ReadonlySet<string> = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect']);
const VERSION_DOCUMENT = /^\/?(v[\d.]+)?\/?$/;

/** Stands in front of the whole lab on a free port of 127.0.0.1. */
export async function startLabProxy(tls?: TlsFiles): Promise<LabProxy> {
  const origins = await serviceOrigins();
  const passed: Passed[] = [];
  let fate: (arrived: Arrived) => Fate = () => 'pass';
  let base = '';
  let onToken: (token: string) => void = () => undefined;

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const [, service = '', path = ''] = /^\/([a-z0-9]+)(.*)$/.exec(incoming.url ?? '') ?? [];
    const microversion = String(incoming.headers['openstack-api-version'] ?? incoming.headers['x-openstack-nova-api-version'] ?? '');
    const arrived: Arrived = { service, method: incoming.method ?? '', path, microversion, body: await text(incoming) };
    const chosen = fate(arrived);
    const origin = origins[service as Service];
    if (typeof chosen === 'object' || origin === undefined) {
      const { status, body } = typeof chosen === 'object' ? chosen : { status: 404, body: '' };
      passed.push({ ...arrived, status: null, reply: '' });
      outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body);
      return;
    }
    if (chosen === 'loseRequest') {
      passed.push({ ...arrived, status: null, reply: '' });
      outgoing.destroy();
      return;
    }
    const reply = await forward(`${origin}${path}`, incoming, arrived);
    passed.push({ ...arrived, status: reply.status, reply: reply.body });
    const token = reply.headers['x-subject-token'];
    if (typeof token === 'string') onToken(token);
    if (chosen === 'loseReply') outgoing.destroy();
    else outgoing.writeHead(reply.status, reply.headers).end(rewritten(reply.body, origins, base));
  };

  const listener: RequestListener = (incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  };
  const server = tls === undefined ? createPlainServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    authUrl: `${base}/identity/v3`,
    passed,
    writes: () => passed.filter((each) => each.method !== 'GET' && each.service !== 'identity'),
    reads: () => passed.filter((each) => each.method === 'GET' && each.service !== 'identity' && !VERSION_DOCUMENT.test(each.path)),
    forget: () => void passed.splice(0),
    disturb: (next) => void (fate = next),
    calm: () => void (fate = () => 'pass'),
    watchTokens: (listener) => void (onToken = listener),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serviceOrigins(): Promise<Readonly<Record<Service, string>>> {
  const { endpoints } = await signIn('lab');
  return Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [service, new URL(url).origin])) as Record<Service, string>;
}

async function forward(url: string, incoming: IncomingMessage, { method, body }: Arrived) {
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !HOP_HEADERS.has(name)));
  const reply = await request(url, { method: method as 'GET', headers, body: body === '' ? null : body });
  const kept = Object.entries(reply.headers).filter(([name, value]) => value !== undefined && !HOP_HEADERS.has(name));
  return { status: reply.statusCode, headers: Object.fromEntries(kept) as Record<string, string | string[]>, body: await reply.body.text() };
}

/** Whatever names an address of the lab, the catalog above all, names the proxy instead. */
function rewritten(body: string, origins: Readonly<Record<Service, string>>, base: string): string {
  return Object.entries(origins).reduce((result, [service, origin]) => result.replaceAll(origin, `${base}/${service}`), body);
}
