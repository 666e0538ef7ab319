import type { IsobarSettings } from '@isobar/sdk';
import { createIsobar, loadConfiguration } from '@isobar/sdk';

import type { OpenedClouds } from './reloadable-clouds.ts';

export type CloudSettings = Omit<IsobarSettings, 'config' | 'adapters'> & {
  /** Path of the configuration; left out: found as the command line finds it. */
  readonly config?: string | undefined;
};

/**
 * Opens the clouds of a configuration and checks the settings of each, with their secrets; no cloud is asked. What is odd in them is warned of.
 * @throws CloudError `invalid_argument` for the first that is wrong, by its name
 */
export async function openClouds(settings: CloudSettings): Promise<OpenedClouds> {
  const { environment = process.env, folder = process.cwd(), config } = settings;
  const { clouds } = loadConfiguration({ path: config, environment, folder });
  const isobar = await createIsobar(settings);
  try {
    for (const name of isobar.clouds.names) {
      isobar.clouds.adapter(name);
      for (const warning of isobar.clouds.warnings(name)) settings.onWarning?.(warning, name);
    }
  } catch (error) {
    await isobar.close();
    throw error;
  }
  return { isobar, entries: clouds };
}
