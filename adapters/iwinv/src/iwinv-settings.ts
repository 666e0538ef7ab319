import { parseSettings } from '@isobar/transport/schema';
import { z } from 'zod';

const text = z.string().min(1, 'must not be empty');

const settingsSchema = z.object({
  /** The cloud's name in the configuration. */
  cloud: text,
  accessKey: text,
  secretKey: text,
  endpoint: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).default('https://api-kr.iwinv.kr'),
  verify: z.boolean().optional(),
  caFile: text.optional(),
  certFile: text.optional(),
  keyFile: text.optional(),
  proxy: text.optional(),
  noProxy: z.string().optional(),
  /** How long a read may still show the old state after a write was accepted. */
  settleSeconds: z.number().min(0).default(30),
  /** How often a running step is looked at; iwinv allows 60 calls a minute in all. */
  pollSeconds: z.number().positive().default(5),
});

/** What a user writes for one iwinv account. */
export type IwinvSettings = z.input<typeof settingsSchema>;

export type ParsedIwinvSettings = z.output<typeof settingsSchema>;

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseIwinvSettings(settings: unknown): ParsedIwinvSettings {
  return parseSettings(settingsSchema, settings, cloudName(settings));
}

function cloudName(settings: unknown): string {
  const name = (settings as { readonly cloud?: unknown } | null)?.cloud;
  return typeof name === 'string' && name !== '' ? name : 'iwinv';
}
