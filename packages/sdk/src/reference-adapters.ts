import type { CloudAdapter } from '@isobar/core';
import { systemClock } from '@isobar/core';

import { createContainer } from './composition/create-container.ts';
import { TOKENS } from './composition/tokens.ts';
import type { ProviderName } from './config/configuration.ts';

/** Settings in the right form and without meaning: these adapters are never asked to send anything. */
const PLACEHOLDERS = {
  openstack: {
    authUrl: 'http://127.0.0.1:9/v3',
    username: 'reference',
    password: 'reference',
    projectName: 'reference',
    userDomainName: 'Default',
    projectDomainName: 'Default',
  },
  gcore: { apiKey: 'reference', projectId: 1, regionId: 1 },
  iwinv: { accessKey: 'reference', secretKey: 'reference' },
} as const satisfies Partial<Record<ProviderName, Readonly<Record<string, unknown>>>>;

/** One adapter per real provider, for what it declares; without an account. */
export async function referenceAdapters(): Promise<readonly CloudAdapter[]> {
  const providers = Object.keys(PLACEHOLDERS) as readonly (keyof typeof PLACEHOLDERS)[];
  const container = await createContainer({ clock: systemClock, stateFolder: '', providers });
  const factories = container.resolve(TOKENS.providerFactories);
  return Object.entries(PLACEHOLDERS).flatMap(([provider, settings]) =>
    factories.filter((factory) => factory.provider === provider).map((factory) => factory.create(settings, { cloud: provider, clock: systemClock })),
  );
}
