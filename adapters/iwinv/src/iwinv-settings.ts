import type { ParsedSettings } from '@isobar/transport/schema';
import { connectionSchema, parseSettings, settingAddress, settingsName, settingText } from '@isobar/transport/schema';
import { z } from 'zod';

const settingsSchema = z.strictObject({
  /** The cloud's name in the configuration. */
  cloud: settingText,
  accessKey: settingText,
  secretKey: settingText,
  endpoint: settingAddress.optional(),
  ...connectionSchema.shape,
  /** Calls that the account may make in a minute, all processes together (SOURCES.md#iwinv-rate-60-per-minute); 0 paces nothing. */
  requestsPerMinute: z.number().min(0).optional(),
  /** How long a read may still show the old state after a write was accepted. */
  settleSeconds: z.number().min(0).optional(),
  /** How often a running step is looked at; each look is one call of the quota. */
  pollSeconds: z.number().positive().optional(),
});

const DEFAULTS = { endpoint: 'https://api-kr.iwinv.kr', requestsPerMinute: 60, settleSeconds: 30, pollSeconds: 5 } as const;

/** What a user writes for one iwinv account. */
export type IwinvSettings = z.input<typeof settingsSchema>;

export type ParsedIwinvSettings = ParsedSettings<typeof settingsSchema, typeof DEFAULTS>;

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseIwinvSettings(settings: unknown): ParsedIwinvSettings {
  return parseSettings(settingsSchema, DEFAULTS, settings, settingsName(settings, 'iwinv'));
}
