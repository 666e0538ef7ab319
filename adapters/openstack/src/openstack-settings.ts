import { connectionShape, parseSettings, settingAddress, settingsName, settingText } from '@isobar/transport/schema';
import { z } from 'zod';

const url = settingAddress;

/** Both spellings of clouds.yaml: `public`, and `publicURL` of older files. */
const interfaceName = z
  .string()
  .regex(/^(public|internal|admin)(URL)?$/, 'must be public, internal or admin')
  .transform((name) => name.replace(/URL$/, '') as 'public' | 'internal' | 'admin');

const settingsSchema = z.object({
  /** The cloud's name in the configuration. */
  cloud: settingText,
  /** Keystone, with or without `/v3`. */
  authUrl: url,
  username: settingText.optional(),
  userId: settingText.optional(),
  password: settingText.optional(),
  userDomainName: settingText.optional(),
  userDomainId: settingText.optional(),
  projectName: settingText.optional(),
  projectId: settingText.optional(),
  projectDomainName: settingText.optional(),
  projectDomainId: settingText.optional(),
  applicationCredentialId: settingText.optional(),
  applicationCredentialName: settingText.optional(),
  applicationCredentialSecret: settingText.optional(),
  token: settingText.optional(),
  /** Needed where the catalog has several. */
  region: settingText.optional(),
  interface: interfaceName.default('public'),
  ...connectionShape,
  /** How long a read may still show the old state after a write was accepted. */
  settleSeconds: z.number().min(0).default(15),
  /** Rows per page of a list; Nova cuts at its own maximum, 1000 by default. */
  pageSize: z.number().int().min(1).max(1000).default(500),
  /** How often a running step is looked at first; later looks are further apart. */
  pollSeconds: z.number().positive().default(1),
  /** Highest compute microversion to use. A text: the number 2.90 would be 2.9. */
  computeApiVersion: z
    .string('must be a text such as "2.93"')
    .regex(/^2\.\d+$/, 'must be a text such as "2.93"')
    .optional(),
});

/** What a user writes for one OpenStack account. */
export type OpenStackSettings = z.input<typeof settingsSchema>;

export type ParsedOpenStackSettings = z.output<typeof settingsSchema>;

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseOpenStackSettings(settings: unknown): ParsedOpenStackSettings {
  return parseSettings(settingsSchema, settings, settingsName(settings, 'openstack'));
}
