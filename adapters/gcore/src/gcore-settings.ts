import { connectionShape, parseSettings, settingAddress, settingsName, settingText } from '@isobar/transport/schema';
import { z } from 'zod';

const wholeId = z.coerce.number().int('must be a whole number').positive('must be above 0');

const settingsSchema = z.object({
  /** The cloud's name in the configuration. */
  cloud: settingText.default('gcore'),
  apiKey: settingText,
  projectId: wholeId,
  regionId: wholeId,
  dialect: z.enum(['gcore', 'edgecenter']).default('gcore'),
  /** Root of the host; `/cloud` is added. Left out: that of the dialect. */
  endpoint: settingAddress.optional(),
  ...connectionShape,
  /** How long a read may still show the old state after a write was sent or its task finished. */
  settleSeconds: z.number().min(0).default(15),
  /** How often a running step is looked at; the vendor's own clients take 3 s. */
  pollSeconds: z.number().positive().default(3),
  /** Rows per page of a list. */
  pageSize: z.number().int().min(1).max(1000).default(1000),
});

/** What a user writes for one account in one project and region. */
export type GcoreSettings = z.input<typeof settingsSchema>;

export type ParsedGcoreSettings = z.output<typeof settingsSchema>;

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseGcoreSettings(settings: unknown): ParsedGcoreSettings {
  return parseSettings(settingsSchema, settings, settingsName(settings, 'gcore'));
}
