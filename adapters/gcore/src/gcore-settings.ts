import type { ParsedSettings } from '@isobar/transport/schema';
import { connectionSchema, parseSettings, settingAddress, settingsName, settingText } from '@isobar/transport/schema';
import { z } from 'zod';

const wholeId = z.coerce.number().int('must be a whole number').positive('must be above 0');

const settingsSchema = z.strictObject({
  /** The cloud's name in the configuration. */
  cloud: settingText.optional(),
  apiKey: settingText,
  projectId: wholeId,
  regionId: wholeId,
  dialect: z.enum(['gcore', 'edgecenter']).optional(),
  /** Root of the host; `/cloud` is added. Left out: that of the dialect. */
  endpoint: settingAddress.optional(),
  ...connectionSchema.shape,
  /** How long a read may still show the old state after a write was sent or its task finished. */
  settleSeconds: z.number().min(0).optional(),
  /** How often a running step is looked at; the vendor's own clients take 3 s. */
  pollSeconds: z.number().positive().optional(),
  /** Rows per page of a list. */
  pageSize: z.number().int().min(1).max(1000).optional(),
});

const DEFAULTS = { cloud: 'gcore', dialect: 'gcore', settleSeconds: 15, pollSeconds: 3, pageSize: 1000 } as const;

/** What a user writes for one account in one project and region. */
export type GcoreSettings = z.input<typeof settingsSchema>;

export type ParsedGcoreSettings = ParsedSettings<typeof settingsSchema, typeof DEFAULTS>;

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseGcoreSettings(settings: unknown): ParsedGcoreSettings {
  return parseSettings(settingsSchema, DEFAULTS, settings, settingsName(settings, 'gcore'));
}
