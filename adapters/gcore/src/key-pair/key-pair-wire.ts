import type { components } from '@isobar/contracts/gcore';
import { z } from 'zod';

import type { GcoreNative } from '../wire/gcore-native.ts';

type Document = components['schemas']['SshKey'] | components['schemas']['Keypair'];

export type GcoreKeyPairNative = GcoreNative<Document>;

const rawKeyWire = z.looseObject({
  id: z.string().optional(),
  sshkey_id: z.string().optional(),
  name: z.string().optional(),
  sshkey_name: z.string().optional(),
  public_key: z.string().nullish(),
  fingerprint: z.string().nullish(),
  state: z.string().nullish(),
  shared_in_project: z.boolean().nullish(),
  created_at: z.string().nullish(),
});

/** A key by the new names or the old ones (SOURCES.md#edgecenter-keypairs), with the reply itself as `raw`. */
export const keyPairWire = rawKeyWire.transform((raw, context) => {
  const id = raw.id ?? raw.sshkey_id;
  const name = raw.name ?? raw.sshkey_name;
  if (id === undefined || name === undefined) {
    context.addIssue({ code: 'custom', path: ['id'], message: 'is missing, or the name is' });
    return z.NEVER;
  }
  return { ...raw, id, name, raw };
});

export type KeyPairRow = z.output<typeof keyPairWire>;
