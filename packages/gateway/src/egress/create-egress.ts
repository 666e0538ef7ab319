import { lookup } from 'node:dns/promises';

import { CloudError, invalidArgument, toCloudError } from '@isobar/core';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';

import type { AddressRules } from './address-rules.ts';
import { parseAddressRules } from './address-rules.ts';
import type { Egress, EgressReply, EgressRequest, EgressSettings } from './egress.ts';

export type Resolve = (host: string) => Promise<readonly string[]>;

const MAX_REPLY_BYTES = 16 * 1024;

/**
 * The one way out to addresses that users give. A name is resolved once, each of its addresses is checked, and the connection is made
 * to those: what the name says a moment later changes nothing.
 */
export function createEgress(settings: EgressSettings, resolve: Resolve = resolveName): Egress {
  const rules = parseAddressRules(settings);
  return {
    check: async (url, field) => {
      await checkedAddresses(url, field, rules, resolve);
    },
    fetch: async (url, options) => send(url, await checkedAddresses(url, 'url', rules, resolve), options),
  };
}

async function checkedAddresses(text: string, field: string, rules: AddressRules, resolve: Resolve): Promise<readonly string[]> {
  const url = parseUrl(text, field);
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const addresses = ipaddr.isValid(host) ? [host] : await addressesOf(host, resolve);
  if (rules.namesHost(host) || addresses.every((address) => rules.allowsAddress(address))) return addresses;
  throw invalidArgument(field, url.origin, rules.allowed);
}

/** What follows the origin may be a secret, so errors do not show it. */
function parseUrl(text: string, field: string): URL {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw invalidArgument(field, url === null ? null : url.protocol, 'an address that begins with https:// or http://');
  }
  if (url.username !== '' || url.password !== '') throw invalidArgument(field, url.origin, 'an address without a user name or password in it');
  return url;
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch((error: unknown) => {
    throw new CloudError('unavailable', `the name ${host} cannot be resolved`, { retryable: true, outcome: 'not_applied' }, { cause: error });
  });
  if (addresses.length === 0) throw new CloudError('unavailable', `the name ${host} has no address`, { retryable: true, outcome: 'not_applied' });
  return addresses;
}

async function resolveName(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

async function send(url: string, addresses: readonly string[], options: EgressRequest): Promise<EgressReply> {
  const agent = agentFor(addresses);
  const timeout = AbortSignal.timeout(options.timeoutMilliseconds);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
  try {
    const reply = await request(url, {
      dispatcher: agent,
      method: options.method,
      headers: { 'user-agent': 'isobar', ...options.headers },
      body: options.body ?? null,
      signal,
    });
    const { 'retry-after': retryAfter, date } = reply.headers;
    return { status: reply.statusCode, retryAfter: [retryAfter].flat()[0], date: [date].flat()[0], text: await firstOf(reply.body) };
  } catch (error) {
    const { origin } = new URL(url);
    if (timeout.aborted)
      throw new CloudError('timeout', `${origin} did not answer in time`, { retryable: true, outcome: 'unknown' }, { cause: error });
    if (signal.aborted) throw toCloudError(error);
    throw new CloudError('unavailable', `${origin} did not answer`, { retryable: true, outcome: 'unknown' }, { cause: error });
  } finally {
    await agent.destroy();
  }
}

function agentFor(addresses: readonly string[]): Agent {
  const found = addresses.map((address) => ({ address, family: ipaddr.parse(address).kind() === 'ipv4' ? 4 : 6 }));
  return new Agent({
    connect: {
      lookup: (_host, { all }, done) => {
        const [first] = found;
        if (all === true) done(null, found);
        else if (first === undefined) done(new Error('no address'), '', 4);
        else done(null, first.address, first.family);
      },
    },
  });
}

async function firstOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes >= MAX_REPLY_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_REPLY_BYTES).toString('utf8');
}
