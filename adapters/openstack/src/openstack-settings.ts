import type { ParsedSettings } from '@isobar/transport/schema';
import { connectionSchema, parseSettings, settingAddress, settingsName, settingText } from '@isobar/transport/schema';
import { z } from 'zod';

const url = settingAddress;

/** Both spellings of clouds.yaml: `public`, and `publicURL` of older files. */
const interfaceName = z.string().regex(/^(public|internal|admin)(URL)?$/, 'must be public, internal or admin');

const settingsSchema = z.strictObject({
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
  interface: interfaceName.optional(),
  ...connectionSchema.shape,
  /** How long a read may still show the old state after a write was accepted. */
  settleSeconds: z.number().min(0).optional(),
  /** Rows per page of a list; Nova cuts at its own maximum, 1000 by default. */
  pageSize: z.number().int().min(1).max(1000).optional(),
  /** How often a running step is looked at first; later looks are further apart. */
  pollSeconds: z.number().positive().optional(),
  /** Highest compute microversion to use. A text: the number 2.90 would be 2.9. */
  computeApiVersion: z
    .string('must be a text such as "2.93"')
    .regex(/^2\.\d+$/, 'must be a text such as "2.93"')
    .optional(),
});

const DEFAULTS = { interface: 'public', settleSeconds: 15, pageSize: 500, pollSeconds: 1 } as const;

/** What a user writes for one OpenStack account. */
export type OpenStackSettings = z.input<typeof settingsSchema>;

export type ParsedOpenStackSettings = Omit<ParsedSettings<typeof settingsSchema, typeof DEFAULTS>, 'interface'> & {
  readonly interface: 'public' | 'internal' | 'admin';
};

/** @throws CloudError `invalid_argument` naming the wrong key; values are never shown */
export function parseOpenStackSettings(settings: unknown): ParsedOpenStackSettings {
  const parsed = parseSettings(settingsSchema, DEFAULTS, settings, settingsName(settings, 'openstack'));
  return { ...parsed, interface: parsed.interface.replace(/URL$/, '') as ParsedOpenStackSettings['interface'] };
}
