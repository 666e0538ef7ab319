import type { HttpReply } from '@isobar/transport';
import { z } from 'zod';

import { toPlainText } from './plain-text.ts';

/** What an error reply says; empty texts where it does not. */
export interface FaultBody {
  /** The service's own word: `conflictingRequest`, `OverQuota`, `Unauthorized`. */
  readonly name: string;
  /** Without markup. */
  readonly text: string;
}

const text = z.string().catch('');

const message = z.object({ message: text });

/** Keystone, and every service that asks it: `{ error: { code, title, message } }`. */
const identityError = z.object({ error: z.object({ title: text, message: text }) });
/** Neutron: `{ NeutronError: { type, message, detail } }`; very old ones send a bare text. */
const neutronError = z.object({ NeutronError: z.union([z.object({ type: text, message: text, detail: text }), z.string()]) });
/** Glance, and unknown paths of Nova: `{ message, code: "404 Not Found", title }`. */
const plainError = z.object({ message: z.string(), title: text });

/** Nova and Cinder: `{ <name>: { code, message } }`. Never throws: an error reply may be anything, a proxy's page included. */
export function toFaultBody(reply: HttpReply): FaultBody {
  const found = fromIdentity(reply.body) ?? fromNeutron(reply.body) ?? fromPlain(reply.body) ?? fromNamed(reply.body);
  return found === undefined ? { name: '', text: toPlainText(reply.text) } : { name: found.name, text: toPlainText(found.text) };
}

function fromIdentity(body: unknown): FaultBody | undefined {
  const parsed = identityError.safeParse(body);
  return parsed.success ? { name: parsed.data.error.title, text: parsed.data.error.message } : undefined;
}

function fromNeutron(body: unknown): FaultBody | undefined {
  const parsed = neutronError.safeParse(body);
  if (!parsed.success) return undefined;
  const { NeutronError: error } = parsed.data;
  if (typeof error === 'string') return { name: '', text: error };
  return { name: error.type, text: [error.message, error.detail].filter((part) => part !== '').join(' ') };
}

function fromPlain(body: unknown): FaultBody | undefined {
  const parsed = plainError.safeParse(body);
  return parsed.success ? { name: parsed.data.title, text: parsed.data.message } : undefined;
}

function fromNamed(body: unknown): FaultBody | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const [entry] = Object.entries(body);
  const parsed = message.safeParse(entry?.[1]);
  return entry !== undefined && parsed.success ? { name: entry[0], text: parsed.data.message } : undefined;
}
