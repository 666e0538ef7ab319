import { z } from 'zod';

/** A text that is not empty. */
export const settingText = z.string().min(1, 'must not be empty');

/** An http or https address. */
export const settingAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

/** Settings of every adapter that say how its account is reached; see ConnectionSettings. */
export const connectionShape = {
  verify: z.boolean().optional(),
  caFile: settingText.optional(),
  certFile: settingText.optional(),
  keyFile: settingText.optional(),
  proxy: settingText.optional(),
  noProxy: z.string().optional(),
} as const;
