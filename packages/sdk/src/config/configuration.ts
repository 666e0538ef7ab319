import { z } from 'zod';

export const PROVIDERS = ['iwinv', 'openstack', 'gcore', 'memory'] as const;

export type ProviderName = (typeof PROVIDERS)[number];

export const A_COUNTRY = 'two letters of ISO 3166-1, such as KR';

/** One entry of `clouds:`; what is not named here belongs to the provider's own settings. */
export const cloudEntrySchema = z.looseObject(
  {
    provider: z.enum(PROVIDERS, PROVIDERS.join(', ')),
    readOnly: z.boolean('true or false').optional(),
    /** How often a running operation is looked at, in seconds; the adapter's own pace where left out. */
    pollSeconds: z.number('seconds, above 0').positive('seconds, above 0').optional(),
    /** Where the cloud is, for one that does not tell: ISO 3166-1 alpha-2. */
    country: z
      .string(A_COUNTRY)
      .regex(/^[A-Z]{2}$/, A_COUNTRY)
      .optional(),
    /** File with the prices of this cloud; a relative path begins where the configuration is. */
    priceBook: z.string('the path of a file').min(1, 'the path of a file').optional(),
  },
  `a mapping whose provider is one of ${PROVIDERS.join(', ')}`,
);

export type CloudEntry = z.output<typeof cloudEntrySchema>;

export const configurationSchema = z.object({
  clouds: z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be letters, digits, dots, dashes and underscores'), z.unknown()),
  gateway: z.unknown().optional(),
});

/** Clouds by name, checked in form; secrets are still references. */
export interface Configuration {
  readonly clouds: Readonly<Record<string, CloudEntry>>;
  /** Where it came from, for messages; null where it was given by hand. */
  readonly path: string | null;
  /** `gateway:` as it stands there, for `isobar serve`, which checks it; undefined where there is none. */
  readonly gateway?: unknown;
}
