import { z } from 'zod';

/** A text that is not empty. */
export const settingText = z.string().min(1, 'must not be empty');

/** An http or https address. */
export const settingAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const wholeMilliseconds = z.number().int('must be a whole number').min(1, 'must be at least 1');

/** Settings of every adapter that say how its account is reached; see ConnectionSettings. */
export const connectionSchema = z.strictObject({
  verify: z.boolean().optional(),
  caFile: settingText.optional(),
  certFile: settingText.optional(),
  keyFile: settingText.optional(),
  proxy: settingText.optional(),
  noProxy: z.string().optional(),
  /** How long a connection may take, and how long a cloud may stay silent. */
  connectTimeoutMilliseconds: wholeMilliseconds.optional(),
  replyTimeoutMilliseconds: wholeMilliseconds.optional(),
  /** Requests that are under way at a time. */
  concurrency: z.number().int('must be a whole number').min(1, 'must be at least 1').max(1000, 'must be at most 1000').optional(),
  /** Larger answers are refused. */
  maxResponseBytes: z.number().int('must be a whole number').min(1024, 'must be at least 1024').optional(),
  /** False: each request is tried once. */
  retries: z.boolean().optional(),
});

type Connection = z.output<typeof connectionSchema>;

const NAMES: readonly (keyof Connection)[] = [
  'verify',
  'caFile',
  'certFile',
  'keyFile',
  'proxy',
  'noProxy',
  'connectTimeoutMilliseconds',
  'replyTimeoutMilliseconds',
  'concurrency',
  'maxResponseBytes',
  'retries',
];

/** The settings of an account that say how it is reached, without the others. */
export function connectionOf(settings: Connection): Connection {
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as Connection;
}
