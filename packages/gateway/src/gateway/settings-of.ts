import { dirname, join } from 'node:path';

import { loadConfiguration, openStateFolder, stateFolderPath } from '@isobar/sdk';

import type { DatabaseSettings } from '../database/open-database.ts';
import type { GatewaySettings } from '../settings.ts';
import { readSettings } from '../settings.ts';
import type { GatewayOptions } from './gateway-options.ts';

/** What says where a gateway keeps what is its own. */
export type GatewayPlace = Pick<GatewayOptions, 'config' | 'stateDir' | 'folder' | 'environment' | 'given'>;

/** Folder of the gateway in the state folder, so that commands of the same user do not meet its files. */
const FOLDER = 'gateway';
const DATABASE_FOLDER = 'database';

/** @throws CloudError `invalid_argument` for wrong settings */
export function settingsOf({ config, stateDir, folder, environment, given }: GatewayPlace): GatewaySettings {
  const { gateway, path } = loadConfiguration({ path: config, environment, folder });
  const stateFolder = openStateFolder(join(stateFolderPath(stateDir, environment), FOLDER));
  return readSettings({ section: gateway, given, stateFolder, folder: path === null ? folder : dirname(path), environment });
}

/** Where the database of a gateway is. */
export function databaseSettings({ databaseUrl, stateFolder }: GatewaySettings): DatabaseSettings {
  return { url: databaseUrl, folder: join(stateFolder, DATABASE_FOLDER) };
}
