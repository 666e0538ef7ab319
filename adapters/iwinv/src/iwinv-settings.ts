import { connectionShape, parseSettings, settingAddress, settingsName, settingText } from '@isobar/transport/schema';
import { z } from 'zod';

const settingsSchema = z.object({
  /** The cloud's name in the configuration. */
  cloud: settingText,
  accessKey: settingText,
  secretKey: settingText,
  endpoint: settingAddress.default('https://api-kr.iwinv.kr'),
  ...connectionShape,
  /** Calls that the account may make in a minute, all processes together (SOURCES.md#iwinv-rate-60-per-minute); 0 paces nothing. */
  requestsPerMinute: z.number().min(0).default(60),
  /** How long a read may still show the old state after a write was accepted. */
  settleSeconds: z.number().min(0).default(30),
  /** How often a running step is looked at; each look is one call of the quota. */
  pollSeconds: z.number().positive().default(5),
});

/** What a user writes for one iwinv account. */
export type IwinvSettings = z.input<typeof settingsSchema>;

export type ParsedIwinvSettings = z.output<typeof settingsSchema>;

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseIwinvSettings(settings: unknown): ParsedIwinvSettings {
  return parseSettings(settingsSchema, settings, settingsName(settings, 'iwinv'));
}
