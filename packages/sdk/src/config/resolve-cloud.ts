import type { Warning } from '@isobar/core';

import { readCloudsYaml, readOpenStackVariables } from './clouds-yaml.ts';
import type { CloudEntry, ProviderName } from './configuration.ts';
import type { Environment } from './secret-reference.ts';
import { resolveReferences } from './secret-reference.ts';

/** One cloud, ready to be made: references are resolved, clouds.yaml is read. */
export interface ResolvedCloud {
  readonly name: string;
  readonly provider: ProviderName;
  readonly readOnly: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
const NO_PROXY_VARIABLES = ['NO_PROXY', 'no_proxy'];

/** @throws CloudError `invalid_argument` where a reference gives nothing or clouds.yaml lacks the cloud */
export function resolveCloud(name: string, entry: CloudEntry, environment: Environment, folder: string): ResolvedCloud {
  const { provider, readOnly, pollSeconds: _, priceBook: __, country: ___, ...given } = entry;
  const written = resolveReferences(name, given, environment);
  const inherited = provider === 'openstack' ? openStackSettings(written.settings, environment, folder) : written.settings;
  const settings = provider === 'memory' ? inherited : { ...proxySettings(environment), ...inherited };
  return { name, provider, readOnly: readOnly ?? false, settings, warnings: written.warnings };
}

/** `cloud:` names a cloud of clouds.yaml; without it and without an address the OS_ variables are read. */
function openStackSettings(written: Readonly<Record<string, unknown>>, environment: Environment, folder: string): Record<string, unknown> {
  const { cloud, ...own } = written;
  if (typeof cloud === 'string') return { ...readCloudsYaml(cloud, environment, folder), ...own };
  if (own['authUrl'] === undefined && own['endpoint'] === undefined) return { ...readOpenStackVariables(environment), ...own };
  return own;
}

/** Settings of a proxy that the environment names, as clients of HTTP read them. */
export function proxySettings(environment: Environment): Record<string, string> {
  const proxy = firstOf(environment, PROXY_VARIABLES);
  const noProxy = firstOf(environment, NO_PROXY_VARIABLES);
  return { ...(proxy === undefined ? {} : { proxy }), ...(proxy === undefined || noProxy === undefined ? {} : { noProxy }) };
}

function firstOf(environment: Environment, names: readonly string[]): string | undefined {
  return names.map((name) => environment[name]).find((value) => value !== undefined && value !== '');
}
