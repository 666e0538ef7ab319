import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';
import { cloudNames, findCloudsYaml, parseYamlFile } from '@isobar/sdk';
import type { Command } from 'commander';

import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';

interface InitOptions {
  readonly force?: boolean;
}

const EXAMPLES = `# Other clouds. Secrets are references: env:NAME, file:PATH or command:LINE.
#  seoul: { provider: iwinv, accessKey: env:IWINV_ACCESS_KEY, secretKey: env:IWINV_SECRET_KEY }
#  lux:   { provider: gcore, apiKey: file:/run/secrets/gcore, projectId: 1, regionId: 76 }
# Prices that a cloud does not tell itself stand in a price book: isobar prices init <cloud> writes one, priceBook: FILE names it.
# A cloud that does not tell in which country it is: country: KR (two letters of ISO 3166-1), to be found by compare flavors --continent asia.
`;

/** `isobar init`: an isobar.yaml from what is already there. */
export function defineInit(command: Command, shell: Shell): void {
  handledBy<InitOptions>(command.option('--force', 'replace an isobar.yaml that is there'), shell, run);
}

async function run({ options, terminal }: CommandRun<InitOptions>): Promise<void> {
  const path = options.config ?? join(process.cwd(), 'isobar.yaml');
  if (existsSync(path) && options.force !== true) {
    throw new CloudError('already_exists', `${path} is there already; --force replaces it`, { field: 'config', outcome: 'not_applied' });
  }
  const cloudsYaml = findCloudsYaml(process.env, process.cwd());
  const names = cloudsYaml === null ? [] : cloudNames(parseYamlFile(cloudsYaml));
  writeFileSync(path, configurationText(names), { mode: 0o600 });
  terminal.note(cloudsYaml === null ? 'no clouds.yaml was found' : `found ${cloudsYaml}: ${names.join(', ')}`);
  terminal.out(path);
}

function configurationText(names: readonly string[]): string {
  const lines = names.map((name) => `  ${name}: { provider: openstack, cloud: ${JSON.stringify(name)} }`);
  const clouds = lines.length === 0 ? 'clouds: {}\n' : `clouds:\n${lines.join('\n')}\n`;
  return clouds + EXAMPLES;
}
