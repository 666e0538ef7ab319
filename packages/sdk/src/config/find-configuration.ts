import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

import type { Environment } from './secret-reference.ts';

/** `--config`, then $ISOBAR_CONFIG, then ./isobar.yaml, then $XDG_CONFIG_HOME/isobar/config.yaml. null where there is none. */
export function findConfiguration(given: string | undefined, environment: Environment, folder: string): string | null {
  const named = given ?? nonEmpty(environment['ISOBAR_CONFIG']);
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new CloudError('invalid_argument', `there is no configuration file ${named}`, { field: 'config', given: named, outcome: 'not_applied' });
  }
  const base = nonEmpty(environment['XDG_CONFIG_HOME']) ?? join(nonEmpty(environment['HOME']) ?? homedir(), '.config');
  return [join(folder, 'isobar.yaml'), join(base, 'isobar', 'config.yaml')].find((path) => existsSync(path)) ?? null;
}

/** $OS_CLIENT_CONFIG_FILE, then ./clouds.yaml, the user's and the machine's. null where there is none. */
export function findCloudsYaml(environment: Environment, folder: string): string | null {
  const named = nonEmpty(environment['OS_CLIENT_CONFIG_FILE']);
  const home = nonEmpty(environment['HOME']) ?? homedir();
  const base = nonEmpty(environment['XDG_CONFIG_HOME']) ?? join(home, '.config');
  const places = [join(folder, 'clouds.yaml'), join(base, 'openstack', 'clouds.yaml'), '/etc/openstack/clouds.yaml'];
  return [...(named === undefined ? [] : [named]), ...places].find((path) => existsSync(path)) ?? null;
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
